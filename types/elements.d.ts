// Written by “npm run manifest” from the docstrings in src.
import type { CauseExplainer } from '../dist/npm/cause-explainer/cause-explainer.js';
import type { CommentCount } from '../dist/npm/comments/comment-count.js';
import type { CommentForm } from '../dist/npm/comments/comment-form.js';
import type { CommentThread } from '../dist/npm/comments/comment-thread.js';
import type { ExerciseStepper } from '../dist/npm/exercise-stepper/exercise-stepper.js';
import type { RemedyCard } from '../dist/npm/remedy-card/remedy-card.js';
import type { SeekHelp } from '../dist/npm/seek-help/seek-help.js';
import type { CauseSelectEvent } from '../dist/npm/cause-explainer/cause-explainer.events.js';
import type { CommentSubmitEvent } from '../dist/npm/comments/comments.events.js';
import type { CommentOutcomeEvent } from '../dist/npm/comments/comments.events.js';
import type { CommentCheckEvent } from '../dist/npm/comments/comments.events.js';
import type { CommentCancelEvent } from '../dist/npm/comments/comments.events.js';
import type { CommentConcernEvent } from '../dist/npm/comments/comments.events.js';
import type { CommentsCountEvent } from '../dist/npm/comments/comments.events.js';
import type { CommentsReadEvent } from '../dist/npm/comments/comments.events.js';
import type { CommentModeratedEvent } from '../dist/npm/comments/comments.events.js';
import type { SessionStartEvent } from '../dist/npm/exercise-stepper/exercise-stepper.events.js';
import type { StepChangeEvent } from '../dist/npm/exercise-stepper/exercise-stepper.events.js';
import type { SessionEndEvent } from '../dist/npm/exercise-stepper/exercise-stepper.events.js';
import type { ContentErrorEvent } from '../dist/npm/foundation/content/content-error.events.js';
import type { DoseChangeEvent } from '../dist/npm/remedy-card/dose/dose-timer.events.js';
import type { ReviewReadEvent } from '../dist/npm/remedy-card/remedy-card.events.js';

/** What a template may write on each element. */
export interface ReliefElements {
  /** Explains what can cause a pain: causes, conditions and who is at risk, with the strength of every link, as a list, a drawn body and a table. */
  'relief-cause-explainer': {
    element: CauseExplainer;
    attributes: {
      /** Address of a JSON document with a cause map, relative to the page. */
      src?: CauseExplainer['src'];
      /** Level of the title as a heading, 1 to 5; the headings of the list come below it. Default 3. */
      'heading-level'?: CauseExplainer['headingLevel'];
      /** Leaves the page's address alone: by default it names the chosen node (`#cause=sciatica`), and names in it are followed. */
      'no-address'?: CauseExplainer['noAddress'];
      /** Id of the chosen node. Setting it opens the node; no event follows. */
      selected?: CauseExplainer['selected'];
      /** The view to begin with: `list` (default), `body` or `table`. The list stays beside the body. */
      view?: CauseExplainer['view'];
      /** What a choice does to the page: `mark` outlines every element whose `data-conditions` names the chosen node, such as a remedy card; `show` also hides those that name others only. Default: nothing. */
      marks?: CauseExplainer['marks'];
    };
    properties: {
      /** Address of a JSON document with a cause map, relative to the page. */
      src?: CauseExplainer['src'];
      /** A cause map as data. Wins over `src`, a child script and the page's own HTML. */
      content?: CauseExplainer['content'];
      /** Level of the title as a heading, 1 to 5; the headings of the list come below it. Default 3. */
      headingLevel?: CauseExplainer['headingLevel'];
      /** Leaves the page's address alone: by default it names the chosen node (`#cause=sciatica`), and names in it are followed. */
      noAddress?: CauseExplainer['noAddress'];
      /** Id of the chosen node. Setting it opens the node; no event follows. */
      selected?: CauseExplainer['selected'];
      /** The view to begin with: `list` (default), `body` or `table`. The list stays beside the body. */
      view?: CauseExplainer['view'];
      /** What a choice does to the page: `mark` outlines every element whose `data-conditions` names the chosen node, such as a remedy card; `show` also hides those that name others only. Default: nothing. */
      marks?: CauseExplainer['marks'];
    };
    events: {
      /** A node was chosen, or none any more. */
      'relief-cause-select': CauseSelectEvent;
      /** The content was refused or could not be fetched. */
      'relief-content-error': ContentErrorEvent;
    };
  };
  /** How many comments a post has, for pages that list posts: around the page's own words (“Leave a comment”) or around the link that they stand in. The words stay until the number is known, and where it never is; then it takes the place of the first words of the link, or of what is marked with `data-relief="count"`. All counts of a page ask together, in one request. */
  'relief-comment-count': {
    element: CommentCount;
    attributes: {
      /** Where comments are kept: the name of a backend that counts, or an object of your own that has `counts()`. Default: as the first form, thread or count on the page that says so. */
      backend?: CommentCount['backend'];
      /** Address of the server, against the page's base; what it is for each backend stands at Backends. */
      action?: CommentCount['action'];
      /** Which thread is counted: the post's number in WordPress, any name elsewhere. Default: that of the form or thread on the page; else the address of the page. */
      post?: CommentCount['post'];
      /** Name or key of the site, for servers that keep several. */
      site?: CommentCount['site'];
      /** Seconds that the server may take to answer. Default: 20. */
      patience?: CommentCount['patience'];
      /** Id of the form, thread or count that says where comments are kept. */
      for?: CommentCount['for'];
    };
    properties: {
      /** Where comments are kept: the name of a backend that counts, or an object of your own that has `counts()`. Default: as the first form, thread or count on the page that says so. */
      backend?: CommentCount['backend'];
      /** Address of the server, against the page's base; what it is for each backend stands at Backends. */
      action?: CommentCount['action'];
      /** Which thread is counted: the post's number in WordPress, any name elsewhere. Default: that of the form or thread on the page; else the address of the page. */
      post?: CommentCount['post'];
      /** Name or key of the site, for servers that keep several. */
      site?: CommentCount['site'];
      /** Seconds that the server may take to answer. Default: 20. */
      patience?: CommentCount['patience'];
      /** Id of the form, thread or count that says where comments are kept. */
      for?: CommentCount['for'];
    };
    events: {
      /** The number is known. */
      'relief-comments-count': CommentsCountEvent;
    };
  };
  /** A comment form that loses nothing: around the site's own `<form>`, alone, or with a `name` as a field of the page's own form. */
  'relief-comment-form': {
    element: CommentForm;
    attributes: {
      /** Where comments go: the name of a backend (`wordpress`, `isso`, `json` …), or an object of your own that has the same methods. Default: `json` where `action` is written; else what the wrapped form's own `action` says (`wordpress` for `wp-comments-post.php`, `form` for any other); else what another form or thread on the page says, unless words of the page stand in here without a form. Without any of these nothing is drawn but the page's own words, and the console says so. */
      backend?: CommentForm['backend'];
      /** Address of the server, against the page's base; what it is for each backend stands at Backends. Default: the wrapped form's own. A wrapped form goes to its own address, whatever stands here, but with `backend="form"`. */
      action?: CommentForm['action'];
      /** Which thread, and so which draft: the post's number in WordPress, any name elsewhere. Default: the number of the post in the wrapped form, else path and query of the page, without parameters that name no page (`utm_…`, `fbclid`, `replytocom` …). */
      post?: CommentForm['post'];
      /** Name or key of the site, for servers that keep several. */
      site?: CommentForm['site'];
      /** Seconds that the server may take to answer. Default: 20. */
      patience?: CommentForm['patience'];
      /** Id of a thread or form on the page that says where comments are kept. */
      for?: CommentForm['for'];
      /** What the text is called in the `<form>` that this element stands in. With it the element is a field of that form, as a `<textarea>` is: the page sends it. */
      name?: CommentForm['name'];
      /** As a field: the form is not sent while it is empty. */
      required?: CommentForm['required'];
      /** As a field: nobody can write in it, and it is not sent. */
      disabled?: CommentForm['disabled'];
      /** As a field: its text can be read and is sent, and nobody can change it. */
      readonly?: CommentForm['readOnly'];
      /** As a field: the text that it begins with, and that the form's reset brings back. */
      value?: CommentForm['defaultValue'];
      /** Id of the comment that is answered, in the form that is drawn; a wrapped form says it itself. Default: none, a new thread. */
      'reply-to'?: CommentForm['replyTo'];
      /** Name of who is answered, for the heading. */
      'reply-name'?: CommentForm['replyName'];
      /** Asks for a website too, in the form that is drawn. Off by default: it draws spam. */
      website?: CommentForm['website'];
      /** Keeps nothing in the browser between visits, for shared computers. */
      'no-drafts'?: CommentForm['noDrafts'];
      /** Does not look through the text for personal data, red flags, words of despair and doses. All of that stays on the device. */
      'no-checks'?: CommentForm['noChecks'];
      /** Country whose help lines are shown, ISO 3166, such as `GB`. Default: the region of the nearest `lang` (`en-GB`); without one no number is shown. */
      country?: CommentForm['country'];
      /** How long a moderator usually takes, in your own words: “a day”. */
      'review-time'?: CommentForm['reviewTime'];
      /** Where people log in, when the server wants that and does not say where: `https://…` or a path from the root (`/login`). */
      'login-url'?: CommentForm['loginUrl'];
      /** Address of an ALTCHA challenge on your own server: the browser works out a proof from the first focus on, and sends it as `altcha` (wrapped forms, `wordpress-classic`, `form`) or `pow` (`json`). Other backends do not send it. Default: none. */
      'challenge-url'?: CommentForm['challengeUrl'];
      /** Level of the form's heading, 1 to 6. */
      'heading-level'?: CommentForm['headingLevel'];
    };
    properties: {
      /** Where comments go: the name of a backend (`wordpress`, `isso`, `json` …), or an object of your own that has the same methods. Default: `json` where `action` is written; else what the wrapped form's own `action` says (`wordpress` for `wp-comments-post.php`, `form` for any other); else what another form or thread on the page says, unless words of the page stand in here without a form. Without any of these nothing is drawn but the page's own words, and the console says so. */
      backend?: CommentForm['backend'];
      /** Address of the server, against the page's base; what it is for each backend stands at Backends. Default: the wrapped form's own. A wrapped form goes to its own address, whatever stands here, but with `backend="form"`. */
      action?: CommentForm['action'];
      /** Which thread, and so which draft: the post's number in WordPress, any name elsewhere. Default: the number of the post in the wrapped form, else path and query of the page, without parameters that name no page (`utm_…`, `fbclid`, `replytocom` …). */
      post?: CommentForm['post'];
      /** Name or key of the site, for servers that keep several. */
      site?: CommentForm['site'];
      /** Seconds that the server may take to answer. Default: 20. */
      patience?: CommentForm['patience'];
      /** Id of a thread or form on the page that says where comments are kept. */
      for?: CommentForm['for'];
      /** What the text is called in the `<form>` that this element stands in. With it the element is a field of that form, as a `<textarea>` is: the page sends it. */
      name?: CommentForm['name'];
      /** As a field: the form is not sent while it is empty. */
      required?: CommentForm['required'];
      /** As a field: nobody can write in it, and it is not sent. */
      disabled?: CommentForm['disabled'];
      /** As a field: its text can be read and is sent, and nobody can change it. */
      readOnly?: CommentForm['readOnly'];
      /** As a field: the text that it begins with, and that the form's reset brings back. */
      defaultValue?: CommentForm['defaultValue'];
      /** Id of the comment that is answered, in the form that is drawn; a wrapped form says it itself. Default: none, a new thread. */
      replyTo?: CommentForm['replyTo'];
      /** Name of who is answered, for the heading. */
      replyName?: CommentForm['replyName'];
      /** Asks for a website too, in the form that is drawn. Off by default: it draws spam. */
      website?: CommentForm['website'];
      /** Keeps nothing in the browser between visits, for shared computers. */
      noDrafts?: CommentForm['noDrafts'];
      /** Does not look through the text for personal data, red flags, words of despair and doses. All of that stays on the device. */
      noChecks?: CommentForm['noChecks'];
      /** Country whose help lines are shown, ISO 3166, such as `GB`. Default: the region of the nearest `lang` (`en-GB`); without one no number is shown. */
      country?: CommentForm['country'];
      /** How long a moderator usually takes, in your own words: “a day”. */
      reviewTime?: CommentForm['reviewTime'];
      /** Where people log in, when the server wants that and does not say where: `https://…` or a path from the root (`/login`). */
      loginUrl?: CommentForm['loginUrl'];
      /** Address of an ALTCHA challenge on your own server: the browser works out a proof from the first focus on, and sends it as `altcha` (wrapped forms, `wordpress-classic`, `form`) or `pow` (`json`). Other backends do not send it. Default: none. */
      challengeUrl?: CommentForm['challengeUrl'];
      /** Further fields to send with each comment, for servers that want them, such as a token: beside those of a wrapped form, and with `wordpress-classic`, `form` and `json`. Other backends do not send them. Asked for at each sending. */
      extra?: CommentForm['extra'];
      /** Level of the form's heading, 1 to 6. */
      headingLevel?: CommentForm['headingLevel'];
      /** What stands in the box for the text. */
      value?: CommentForm['value'];
      /** The form of the page that this element stands in; null without one. Set it to the id of another, as the attribute `form`. */
      form?: CommentForm['form'] | string;
    };
    events: {
      /** Before sending. Cancel it, or answer it with `respondWith`. */
      'relief-comment-submit': CommentSubmitEvent;
      /** After sending, however it ended. Not where the browser sends the form and leaves the page. */
      'relief-comment-outcome': CommentOutcomeEvent;
      /** A check found something to think over; never says what was written. */
      'relief-comment-concern': CommentConcernEvent;
      /** The person wants to see whether a comment arrived. */
      'relief-comment-check': CommentCheckEvent;
      /** The person gave up a reply. */
      'relief-comment-cancel': CommentCancelEvent;
    };
  };
  /** The comments of a page, with replies where they belong. Whom the server lets moderate finds here what waits, spam and trash as well, and can approve, hold back, mark as spam, delete and undo. */
  'relief-comment-thread': {
    element: CommentThread;
    attributes: {
      /** Where comments are kept: the name of a backend, or an object of your own. Default: `json` where `action` is written; else what the first form or thread on the page says. Without any of these the page's own list stays. */
      backend?: CommentThread['backend'];
      /** Address of the server, against the page's base; what it is for each backend stands at Backends. */
      action?: CommentThread['action'];
      /** Which thread: the post's number in WordPress, any name elsewhere. Default: what the form on the page says; else, if this element says where comments are kept, path and query of the page, without parameters that name no page. */
      post?: CommentThread['post'];
      /** Name or key of the site, for servers that keep several. */
      site?: CommentThread['site'];
      /** Seconds that the server may take to answer. Default: 20. */
      patience?: CommentThread['patience'];
      /** Id of the form or thread that says where comments are kept. */
      for?: CommentThread['for'];
      /** `oldest` (default) or `newest` first. */
      order?: CommentThread['order'];
      /** Comments of the top level that are loaded at once. */
      'per-page'?: CommentThread['perPage'];
      /** Level of the heading, 1 to 6. */
      'heading-level'?: CommentThread['headingLevel'];
    };
    properties: {
      /** Where comments are kept: the name of a backend, or an object of your own. Default: `json` where `action` is written; else what the first form or thread on the page says. Without any of these the page's own list stays. */
      backend?: CommentThread['backend'];
      /** Address of the server, against the page's base; what it is for each backend stands at Backends. */
      action?: CommentThread['action'];
      /** Which thread: the post's number in WordPress, any name elsewhere. Default: what the form on the page says; else, if this element says where comments are kept, path and query of the page, without parameters that name no page. */
      post?: CommentThread['post'];
      /** Name or key of the site, for servers that keep several. */
      site?: CommentThread['site'];
      /** Seconds that the server may take to answer. Default: 20. */
      patience?: CommentThread['patience'];
      /** Id of the form or thread that says where comments are kept. */
      for?: CommentThread['for'];
      /** `oldest` (default) or `newest` first. */
      order?: CommentThread['order'];
      /** Comments of the top level that are loaded at once. */
      perPage?: CommentThread['perPage'];
      /** Level of the heading, 1 to 6. */
      headingLevel?: CommentThread['headingLevel'];
    };
    events: {
      /** Before a reply is sent. */
      'relief-comment-submit': CommentSubmitEvent;
      /** Comments were read, posted, changed or withdrawn; says how many there are. */
      'relief-comments-read': CommentsReadEvent;
      /** After a reply was sent, however it ended. */
      'relief-comment-outcome': CommentOutcomeEvent;
      /** A moderator has approved, held back, moved or deleted a comment. */
      'relief-comment-moderated': CommentModeratedEvent;
    };
  };
  /** Leads a person through an exercise or a routine: step by step, with a countdown, at their own pace. */
  'relief-exercise-stepper': {
    element: ExerciseStepper;
    attributes: {
      /** URL of a JSON document that holds the exercise or routine. */
      src?: ExerciseStepper['src'];
      /** Level of the heading, 2 to 6. */
      'heading-level'?: ExerciseStepper['headingLevel'];
      /** How much a screen reader hears: `phases` every phase in full, `minimal` in full once and then by name, `off`. */
      announcements?: ExerciseStepper['announcements'];
      /** Waits for the person after every phase. The person can change it. */
      'no-auto-advance'?: ExerciseStepper['noAutoAdvance'];
      /** Goes on while the page is hidden, instead of pausing. The person can change it. */
      'keep-going'?: ExerciseStepper['keepGoing'];
      /** What guides a person: `screen` (words, and a screen reader), `tones`, `voice` or `vibration`. The person can change it. */
      guide?: ExerciseStepper['guide'];
      /** Takes its content from a link that ends in `#plan=…`, when the page was opened by one. The plan says that it came so. */
      'from-link'?: ExerciseStepper['fromLink'];
      /** Does not ask how much it hurts, before or after. */
      'no-pain-question'?: ExerciseStepper['noPainQuestion'];
      /** Shows play and pause on the lock screen and on headphones; for that it plays silence. */
      'media-controls'?: ExerciseStepper['mediaControls'];
    };
    properties: {
      /** The exercise or routine as data; wins over every other door. */
      content?: ExerciseStepper['content'];
      /** URL of a JSON document that holds the exercise or routine. */
      src?: ExerciseStepper['src'];
      /** Level of the heading, 2 to 6. */
      headingLevel?: ExerciseStepper['headingLevel'];
      /** How much a screen reader hears: `phases` every phase in full, `minimal` in full once and then by name, `off`. */
      announcements?: ExerciseStepper['announcements'];
      /** Waits for the person after every phase. The person can change it. */
      noAutoAdvance?: ExerciseStepper['noAutoAdvance'];
      /** Goes on while the page is hidden, instead of pausing. The person can change it. */
      keepGoing?: ExerciseStepper['keepGoing'];
      /** What guides a person: `screen` (words, and a screen reader), `tones`, `voice` or `vibration`. The person can change it. */
      guide?: ExerciseStepper['guide'];
      /** Takes its content from a link that ends in `#plan=…`, when the page was opened by one. The plan says that it came so. */
      fromLink?: ExerciseStepper['fromLink'];
      /** Does not ask how much it hurts, before or after. */
      noPainQuestion?: ExerciseStepper['noPainQuestion'];
      /** Shows play and pause on the lock screen and on headphones; for that it plays silence. */
      mediaControls?: ExerciseStepper['mediaControls'];
    };
    events: {
      /** Before a run starts; can be cancelled. */
      'relief-session-start': SessionStartEvent;
      /** A run has come to another phase. */
      'relief-step-change': StepChangeEvent;
      /** A run has ended, with all that is known of it. */
      'relief-session-end': SessionEndEvent;
      /** Content was refused, or could not be fetched. */
      'relief-content-error': ContentErrorEvent;
    };
  };
  /** A remedy: what it is, whether it helps and how sure we are, how, how much, and who should not use it. */
  'relief-remedy-card': {
    element: RemedyCard;
    attributes: {
      /** URL of a JSON document: a remedy by our schema, or schema.org JSON-LD. */
      src?: RemedyCard['src'];
      /** Level of the title's heading, 2 to 6, where the card renders it. Default 3. The page's own HTML keeps its own. */
      'heading-level'?: RemedyCard['headingLevel'];
      /** Address of the page's warning signs, such as `#seek-help`. Default: the page's `<relief-seek-help>`, else the signs in place. */
      'seek-help'?: RemedyCard['seekHelp'];
      /** Shows a timer that stops at the dose's maximum and keeps its gap. It is remembered on the reader's device. Needs `dose.max` or `dose.duration`. */
      timer?: RemedyCard['timer'];
      /** Shows the short form: what it is, the evidence, who should not use it and when to stop; the rest opens on demand. For cards from data; the page's own words are never hidden. */
      compact?: RemedyCard['compact'];
      /** Offers the remedy as a hand-out to print, with all sources, its review and a QR code of the page. */
      handout?: RemedyCard['handout'];
      /** Ids of two to four cards of this page, separated by white space: this card then shows them beside each other, on the same rows and in this order, and has no remedy of its own. Its own words stay until then, and wherever a card is missing. */
      compare?: RemedyCard['compare'];
    };
    properties: {
      /** URL of a JSON document: a remedy by our schema, or schema.org JSON-LD. */
      src?: RemedyCard['src'];
      /** A remedy as data, by `schemas/remedy.json`. Wins over every other door. */
      content?: RemedyCard['content'];
      /** Level of the title's heading, 2 to 6, where the card renders it. Default 3. The page's own HTML keeps its own. */
      headingLevel?: RemedyCard['headingLevel'];
      /** Address of the page's warning signs, such as `#seek-help`. Default: the page's `<relief-seek-help>`, else the signs in place. */
      seekHelp?: RemedyCard['seekHelp'];
      /** Shows a timer that stops at the dose's maximum and keeps its gap. It is remembered on the reader's device. Needs `dose.max` or `dose.duration`. */
      timer?: RemedyCard['timer'];
      /** Shows the short form: what it is, the evidence, who should not use it and when to stop; the rest opens on demand. For cards from data; the page's own words are never hidden. */
      compact?: RemedyCard['compact'];
      /** Offers the remedy as a hand-out to print, with all sources, its review and a QR code of the page. */
      handout?: RemedyCard['handout'];
      /** Ids of two to four cards of this page, separated by white space: this card then shows them beside each other, on the same rows and in this order, and has no remedy of its own. Its own words stay until then, and wherever a card is missing. */
      compare?: RemedyCard['compare'];
    };
    events: {
      /** Content was refused, or could not be fetched. */
      'relief-content-error': ContentErrorEvent;
      /** The state of the review is known, or has changed. */
      'relief-review-read': ReviewReadEvent;
      /** The timer has come to another phase. */
      'relief-dose-change': DoseChangeEvent;
    };
  };
  /** Warning signs, by how fast they need help: always open, never behind a click. Without content of its own it shows those of back pain. */
  'relief-seek-help': {
    element: SeekHelp;
    attributes: {
      /** URL of a JSON document with lists `emergency`, `urgent` and `nonUrgent`. */
      src?: SeekHelp['src'];
      /** ISO 3166 country whose help lines to show, such as `GB`. Default: the region of the nearest `lang` (`en-GB`). Without a country no number is shown, because 111 is an advice line in Britain and the emergency number in New Zealand. */
      country?: SeekHelp['country'];
      /** Number to show instead of the country's emergency number. */
      'emergency-number'?: SeekHelp['emergencyNumber'];
      /** Number of a health advice line to show instead of the country's. */
      'advice-number'?: SeekHelp['adviceNumber'];
      /** Name of that advice line. */
      'advice-name'?: SeekHelp['adviceName'];
      /** Level of the heading, 1 to 5; the tiers come one below. Default 2. */
      'heading-level'?: SeekHelp['headingLevel'];
    };
    properties: {
      /** URL of a JSON document with lists `emergency`, `urgent` and `nonUrgent`. */
      src?: SeekHelp['src'];
      /** Signs as data; wins over `src` and over the page's own words. */
      content?: SeekHelp['content'];
      /** ISO 3166 country whose help lines to show, such as `GB`. Default: the region of the nearest `lang` (`en-GB`). Without a country no number is shown, because 111 is an advice line in Britain and the emergency number in New Zealand. */
      country?: SeekHelp['country'];
      /** Number to show instead of the country's emergency number. */
      emergencyNumber?: SeekHelp['emergencyNumber'];
      /** Number of a health advice line to show instead of the country's. */
      adviceNumber?: SeekHelp['adviceNumber'];
      /** Name of that advice line. */
      adviceName?: SeekHelp['adviceName'];
      /** Level of the heading, 1 to 5; the tiers come one below. Default 2. */
      headingLevel?: SeekHelp['headingLevel'];
    };
    events: {
      /** Content was refused, or could not be fetched. */
      'relief-content-error': ContentErrorEvent;
    };
  };
}
