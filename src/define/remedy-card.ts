import { define } from '../foundation/define.js';
import { RemedyCard } from '../remedy-card/remedy-card.js';

define('relief-remedy-card', RemedyCard);

export type { RemedyCard };
