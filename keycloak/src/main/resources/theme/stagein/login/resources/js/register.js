// Who registers alone has the e-mail address as username. The realm cannot ask that of everybody: pupils have none.
document.addEventListener('DOMContentLoaded', () => {
  const form = document.getElementById('kc-register-form');
  const username = form?.querySelector('#username');
  const email = form?.querySelector('#email');
  if (!username || !email) return;
  const isWrong = (field) => field.getAttribute('aria-invalid') === 'true';
  // An address with a character that usernames may not have: the person has to choose another name.
  if (isWrong(username) && !isWrong(email)) return;
  const follow = () => {
    username.value = email.value.trim();
  };
  username.closest('.pf-v5-c-form__group').style.display = 'none';
  email.addEventListener('input', follow);
  form.addEventListener('submit', follow);
});
