<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global'); section>
  <#if section = "header">${msg("registerTitle")}
  <#elseif section = "form">
  <p>${msg("registerText")}</p>
  <form id="kc-register-form" action="${url.registrationAction}" method="post">
    <@fields.text name="firstName" label=msg("firstName") value=((profile.attributesByName.firstName.value)!'') autocomplete="given-name" focus=true error=fields.wrong('firstName')/>
    <@fields.text name="lastName" label=msg("lastName") value=((profile.attributesByName.lastName.value)!'') autocomplete="family-name" error=fields.wrong('lastName')/>
    <@fields.text name="email" label=msg("email") value=((profile.attributesByName.email.value)!'') type="email" autocomplete="email" error=fields.wrong('email') hint=msg("registerEmailHint")/>
    <button class="button button-first" type="submit">${msg("doRegisterSend")}</button>
    <p><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
  </form>
  </#if>
</@layout.registrationLayout>
