import './seek-help.js';
