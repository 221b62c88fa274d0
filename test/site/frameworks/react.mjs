import { createElement as h, StrictMode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

function Page() {
  const [state, set] = useState({ name: 'story', value: 'Heat helped.', off: false });
  window.app = { state, set: (change) => flushSync(() => set((before) => ({ ...before, ...change }))) };
  const onInput = ({ target: { value } }) => set((before) => ({ ...before, value }));
  return h(
    'form',
    { method: 'post', action: '/sent' },
    h('relief-comment-form', { name: state.name, value: state.value, required: true, disabled: state.off, onInput }),
    h('button', null, 'Send'),
  );
}

createRoot(document.querySelector('#app')).render(h(StrictMode, null, h(Page)));
