import { define } from '../foundation/define.browser.js';
import { RemedyCard } from '../remedy-card/remedy-card.js';

define('relief-remedy-card', RemedyCard);

export type { RemedyCard };
