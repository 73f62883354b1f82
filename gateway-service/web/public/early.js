// Before the first paint, while the program is still on its way: the theme and language this browser chose, the calls
// that every page makes, and the code of the page that was asked for. The build names it by its content.
(function () {
  var theme, language;
  try {
    theme = localStorage.getItem('stagein.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    language = localStorage.getItem('stagein.language');
  } catch {
    // Storage refused: the system's choice holds.
  }
  var spoken = document.documentElement;
  if (language !== 'fr' && language !== 'en') {
    language = navigator.languages
      .map(function (tag) {
        return tag.slice(0, 2);
      })
      .find(function (tag) {
        return tag === 'fr' || tag === 'en';
      });
  }
  spoken.lang = language || 'fr';
  // The page and this script took long, or data is to be spared: the font of the titles is not fetched.
  if (performance.now() > 700 || (navigator.connection && navigator.connection.saveData)) {
    spoken.dataset.line = 'slow';
  }
  // Which files each page needs, written here by the build: [address, [files], the body of its search].
  var pages = [];
  var early = new Map();
  function begin(call, answer) {
    early.set(call, answer);
    // Whoever asks for it hears of the failure and asks again.
    answer.catch(function () {});
    return answer;
  }
  var session = begin('GET /api/session', fetch('/api/session'));
  begin('GET /api/territory', fetch('/api/territory'));
  /** The session sets the cookie that a search has to show. */
  function search(body) {
    return session.then(function () {
      var token = /(?:^|; )(?:__Host-)?XSRF-TOKEN=([^;]*)/.exec(document.cookie);
      return fetch('/api/offers/search', {
        method: 'POST',
        body: body,
        headers: {
          'Content-Type': 'application/json',
          'Accept-Language': spoken.lang,
          'X-XSRF-TOKEN': token ? decodeURIComponent(token[1]) : '',
        },
      });
    });
  }
  window.stageinEarly = early;
  pages.forEach(function (page) {
    if (!new RegExp(page[0]).test(location.pathname)) return;
    if (page[2] && location.search === '') {
      begin('POST /api/offers/search ' + page[2], search(page[2]));
    }
    page[1][spoken.lang].forEach(function (file) {
      var link = document.createElement('link');
      if (file.slice(-4) === '.css') {
        link.rel = 'preload';
        link.as = 'style';
      } else {
        link.rel = 'modulepreload';
      }
      link.href = file;
      document.head.appendChild(link);
    });
  });
})();
