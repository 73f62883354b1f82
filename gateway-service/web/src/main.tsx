import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app/App';
import { newQueryClient } from './api/queryClient';
import { LanguageProvider, loadShellMessages, preferredLanguage } from './i18n/language';
import { awaitInstallOffer } from './offline/install';
import { registerWorker } from './offline/worker';
import { sessionQuery } from './session/session';
import './styles.css';
import { territoryQuery } from './territory/territory';

registerWorker();
awaitInstallOffer();
const queries = newQueryClient();
const language = preferredLanguage();
document.documentElement.lang = language;
// The session comes first of all calls: it also sets the CSRF cookie.
void queries.prefetchQuery(sessionQuery);
void queries.prefetchQuery(territoryQuery);

void loadShellMessages(language).then((messages) => {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <LanguageProvider language={language} messages={messages}>
          <BrowserRouter>
            <App />
          </BrowserRouter>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
});
