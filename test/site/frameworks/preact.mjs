import { h, render } from 'preact';
import { useState } from 'preact/hooks';

function Page() {
  const [state, set] = useState({ name: 'story', value: 'Heat helped.', off: false });
  window.app = { state, set: (change) => set((before) => ({ ...before, ...change })) };
  const onInput = ({ target: { value } }) => set((before) => ({ ...before, value }));
  return h(
    'form',
    { method: 'post', action: '/sent' },
    h('relief-comment-form', { name: state.name, value: state.value, required: true, disabled: state.off, onInput }),
    h('button', null, 'Send'),
  );
}

render(h(Page), document.querySelector('#app'));
