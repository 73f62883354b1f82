// Before the first paint: the theme and language this browser chose. Cached for ever: rename on change.
(function () {
  try {
    var theme = localStorage.getItem('stagein.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    var language = localStorage.getItem('stagein.language');
    if (language) document.documentElement.lang = language;
  } catch {
    // Storage refused: the system's choice holds.
  }
})();
