import type { Files } from '../../src/store/json/files.js';
import { folder, open, tellingFiles } from './disk.js';
import { type Opened, storeContract } from './store.contract.js';

const over = (files?: Files) => async (): Promise<Opened> => {
  const home = await folder();
  let store = await open(home, { ...(files ? { files } : {}) });
  const first = store;
  return {
    store: first,
    async reopen() {
      await store.close();
      store = await open(home, { ...(files ? { files } : {}) });
      return store;
    },
    dispose: () => store.close(),
  };
};

storeContract('the JSON store', over());
storeContract('the JSON store on a slow disk', over(tellingFiles(() => new Promise((done) => setTimeout(done, 1)))));
