<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayInfo=true displayMessage=!messagesPerField.existsError('username'); section>
  <#if section = "header">${msg("emailForgotTitle")}
  <#elseif section = "form">
  <p>${msg("emailInstruction")}</p>
  <form id="kc-reset-password-form" action="${url.loginAction}" method="post">
    <@fields.text name="username" label=msg("usernameOrEmail") value=(auth.attemptedUsername!'') autocomplete="username" focus=true error=fields.wrong('username')/>
    <button class="button button-first" type="submit">${msg("doSendLink")}</button>
    <p><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
  </form>
  <#elseif section = "info"><p>${msg("emailForgotPupil")}</p>
  </#if>
</@layout.registrationLayout>
