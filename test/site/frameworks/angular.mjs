import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

class Page {
  state = signal({ name: 'story', value: 'Heat helped.', off: false });

  constructor() {
    const page = this;
    window.app = {
      get state() {
        return page.state();
      },
      set: (change) => page.set(change),
    };
  }

  set(change) {
    this.state.update((before) => ({ ...before, ...change }));
  }
}

// As a decorator would: this file is not compiled.
Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<form method="post" action="/sent">
    <relief-comment-form
      [name]="state().name"
      [value]="state().value"
      [required]="true"
      [disabled]="state().off"
      (input)="set({ value: $event.target.value })"
    ></relief-comment-form>
    <button>Send</button>
  </form>`,
})(Page);

await bootstrapApplication(Page, { providers: [provideZonelessChangeDetection()] });
