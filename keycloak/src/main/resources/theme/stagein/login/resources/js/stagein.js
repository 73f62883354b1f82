// Shows what is typed into a password field; without script there is no button.
for (const button of document.querySelectorAll('[data-shows]')) {
  const field = document.getElementById(button.dataset.shows);
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = field.type === 'text';
    field.type = shown ? 'password' : 'text';
    button.textContent = shown ? button.dataset.show : button.dataset.hide;
  });
}
// Sent once, however often it is pressed; Back makes the page usable again.
for (const form of document.forms) {
  const busy = (on) => form.querySelectorAll('.button-first').forEach((one) => one.setAttribute('aria-disabled', on));
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
    busy(true);
  });
  window.addEventListener('pageshow', () => {
    delete form.dataset.sent;
    busy(false);
  });
}
