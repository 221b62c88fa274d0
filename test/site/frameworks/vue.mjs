import { createApp, reactive } from 'vue/dist/vue.esm-bundler.js';

const state = reactive({ name: 'story', value: 'Heat helped.', off: false });
window.app = { state, set: (change) => Object.assign(state, change) };
const app = createApp({
  setup: () => ({ state }),
  template: `<form method="post" action="/sent">
    <relief-comment-form :name="state.name" v-model="state.value" :required="true" :disabled="state.off"></relief-comment-form>
    <button>Send</button>
  </form>`,
});
app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('relief-');
app.mount('#app');
