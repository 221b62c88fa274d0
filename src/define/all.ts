import './comment-form.js';
import './comment-thread.js';
import './seek-help.js';
