<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password','password-confirm'); section>
  <#if section = "header">${msg("updatePasswordTitle")}
  <#elseif section = "form">
  <form id="kc-passwd-update-form" action="${url.loginAction}" method="post">
    <input type="text" name="username" value="${(auth.attemptedUsername)!(user.username)!''}" autocomplete="username" readonly hidden>
    <@fields.password name="password-new" label=msg("passwordNew") autocomplete="new-password" focus=true error=fields.wrong('password') hint=msg("passwordHint")/>
    <@fields.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" error=fields.wrong('password-confirm')/>
    <#-- Whoever knew the old password is out: the person does not have to think of it. -->
    <input type="hidden" name="logout-sessions" value="on">
    <p>${msg("logoutOtherSessions")}</p>
    <button class="button button-first" id="kc-submit" name="login" type="submit">${msg("doSavePassword")}</button>
    <#if isAppInitiatedAction??><button class="button" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
  </form>
  </#if>
</@layout.registrationLayout>
