<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password') displayInfo=realm.registrationAllowed && !registrationDisabled??; section>
  <#if section = "header">${msg("loginAccountTitle")}
  <#elseif section = "form">
  <form id="kc-form-login" action="${url.loginAction}" method="post">
    <#if messagesPerField.existsError('username','password')>
    <p class="message message-error" id="input-error" role="alert">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</p>
    </#if>
    <#if !usernameHidden??>
    <@fields.text name="username" label=msg("usernameOrEmail") value=(login.username!'') autocomplete="username" focus=!(login.username?has_content) hint=msg("usernameHint")/>
    </#if>
    <@fields.password name="password" label=msg("password") autocomplete="current-password" focus=(login.username?has_content || usernameHidden??)/>
    <input type="hidden" id="id-hidden-input" name="credentialId" <#if auth.selectedCredential?has_content>value="${auth.selectedCredential}"</#if>>
    <button class="button button-first" id="kc-login" name="login" type="submit">${msg("doLogIn")}</button>
    <#if realm.resetPasswordAllowed><p><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p></#if>
  </form>
  <#elseif section = "info">
    <h2>${msg("noAccount")}</h2>
    <p id="kc-registration">${msg("noAccountCompany")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p>
    <p>${msg("noAccountPupil")}</p>
  <#elseif section = "socialProviders">
    <#if social?? && social.providers?has_content>
    <div id="kc-social-providers" class="more">
      <h2>${msg("identity-provider-login-label")}</h2>
      <ul class="providers">
        <#list social.providers as p><li><a id="social-${p.alias}" class="button" href="${p.loginUrl}">${p.displayName!}</a></li></#list>
      </ul>
    </div>
    </#if>
  </#if>
</@layout.registrationLayout>
