// States that depend on the day: a review that is due in a month, doses that began a while ago.
const minute = 60_000;
const now = Date.now();
const day = (offset) => new Date(now + offset * 1440 * minute).toISOString().slice(0, 10);

/** What the timer of a dose remembers on the device. */
function remember(id, log) {
  try {
    localStorage.setItem(`relief-dose ${location.pathname} ${id}`, JSON.stringify({ waited: 0, passed: 0, seen: now, ...log }));
  } catch {
    // Storage is denied: the timers show that nothing has begun.
  }
}
const on = (minutes) => ({ starts: [now - minutes * minute], used: minutes * minute });
remember('state-running', on(4));
remember('state-over', on(21));
const off = 30 * minute;
remember('state-waiting', { starts: [now - 45 * minute], used: 15 * minute, ended: now - off, waited: off, passed: off });

const overdue = JSON.parse(document.querySelector('#state-overdue script').textContent);
document.querySelector('#state-due').content = {
  ...overdue,
  id: 'state-due',
  title: 'Review due',
  review: { ...overdue.review, last: day(-1000), next: day(30) },
};
