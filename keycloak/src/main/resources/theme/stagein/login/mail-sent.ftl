<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">${msg("mailSentTitle")}
  <#elseif section = "form">
  <p>${msg("mailSentText", address)}</p>
  <p>${msg("mailSentAnywhere")}</p>
  <p class="hint">${msg("mailSentNothing")} <a href="${url.registrationUrl}">${msg("mailSentAgain")}</a></p>
  </#if>
</@layout.registrationLayout>
