<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
  <#if section = "header">${msg("doLogIn")}
  <#elseif section = "form">
  <form id="kc-otp-login-form" action="${url.loginAction}" method="post">
    <#if otpLogin.userOtpCredentials?size gt 1>
    <fieldset>
      <legend>${msg("loginTotpDeviceName")}</legend>
      <#list otpLogin.userOtpCredentials as device>
      <p>
        <input type="radio" id="device-${device?index}" name="selectedCredentialId" value="${device.id}" <#if device.id == otpLogin.selectedCredentialId>checked</#if>>
        <label for="device-${device?index}">${device.userLabel}</label>
      </p>
      </#list>
    </fieldset>
    </#if>
    <@fields.text name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" inputmode="numeric" focus=true error=fields.wrong('totp')/>
    <button class="button button-first" type="submit" id="kc-login">${msg("doLogIn")}</button>
  </form>
  </#if>
</@layout.registrationLayout>
