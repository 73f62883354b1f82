<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
  <#if section = "header">${msg("loginTotpTitle")}
  <#elseif section = "form">
  <ol>
    <li>
      <p>${msg("loginTotpStep1")}</p>
      <ul>
        <#list totp.supportedApplications as app>
        <li>${msg(app)}</li>
        </#list>
      </ul>
    </li>
    <#if mode?? && mode = "manual">
    <li>
      <p>${msg("loginTotpManualStep2")}</p>
      <p><code id="kc-totp-secret-key">${totp.totpSecretEncoded}</code></p>
      <p><a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a></p>
    </li>
    <#else>
    <li>
      <p>${msg("loginTotpStep2")}</p>
      <img id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("loginTotpPicture")}">
      <p><a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a></p>
    </li>
    </#if>
    <li><p>${msg("loginTotpStep3")} ${msg("loginTotpStep3DeviceName")}</p></li>
  </ol>
  <form id="kc-totp-settings-form" action="${url.loginAction}" method="post">
    <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
    <#if mode??><input type="hidden" name="mode" value="${mode}"></#if>
    <@fields.text name="totp" label=msg("loginOtpOneTime") autocomplete="one-time-code" inputmode="numeric" focus=true error=fields.wrong('totp')/>
    <@fields.text name="userLabel" label=msg("loginTotpDeviceName") required=(totp.otpCredentials?size gte 1) error=fields.wrong('userLabel')/>
    <button class="button button-first" type="submit" id="saveTOTPBtn">${msg("doSubmit")}</button>
    <#if isAppInitiatedAction??>
    <button class="button" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
    </#if>
  </form>
  </#if>
</@layout.registrationLayout>
