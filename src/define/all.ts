import './cause-explainer.js';
import './comment-count.js';
import './comment-form.js';
import './comment-thread.js';
import './exercise-stepper.js';
import './remedy-card.js';
import './seek-help.js';
