// What tests would else take from the machine: its time zone and its language. Loaded before all tests, and what they start
// inherits it. Tests of other zones and languages ask a browser for them. For its taste see `chromiumFlags`.
Object.assign(process.env, { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'en' });
