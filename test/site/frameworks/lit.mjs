import { html, render } from 'lit';

let state = { name: 'story', value: 'Heat helped.', off: false };
const draw = () =>
  render(
    html`<form method="post" action="/sent">
      <relief-comment-form
        .name=${state.name}
        .value=${state.value}
        .required=${true}
        .disabled=${state.off}
        @input=${({ target }) => set({ value: target.value })}
      ></relief-comment-form>
      <button>Send</button>
    </form>`,
    document.querySelector('#app'),
  );
function set(change) {
  state = { ...state, ...change };
  draw();
}
window.app = {
  get state() {
    return state;
  },
  set,
};
draw();
