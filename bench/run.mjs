// npm run bench: bytes and main-thread time. `npm run bench -- bytes` or `-- time` for one of them.
import { bytes } from './bytes.mjs';
import { time } from './time.mjs';

const [wanted] = process.argv.slice(2);
if (wanted !== 'time') await bytes();
if (wanted !== 'bytes') await time();
