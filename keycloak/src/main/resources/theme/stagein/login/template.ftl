<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!doctype html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <title><#nested "header"> · Stage-IN</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/icon.svg">
  <link rel="stylesheet" href="${url.resourcesPath}/css/stagein.css">
  <script type="importmap">
    { "imports": { "rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js" } }
  </script>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
  <script type="module" src="${url.resourcesPath}/js/stagein.js"></script>
</head>
<body data-page-id="login-${pageId}">
  <header class="top">
    <#if client?? && client.baseUrl?has_content><a class="sign" href="${client.baseUrl}"><#else><span class="sign"></#if>
      <svg width="28" height="28" viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
        <g stroke-width="5" stroke-linecap="round" stroke-linejoin="round">
          <path class="sign-1" d="M6 7l8.5 9L6 25"/><path class="sign-2" d="M16.5 7 25 16l-8.5 9"/>
        </g>
      </svg>
      <span>Stage-IN</span>
    <#if client?? && client.baseUrl?has_content></a><#else></span></#if>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav aria-label="${msg("languages")}">
      <#list locale.supported as l>
        <#if l.languageTag != locale.currentLanguageTag><a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}">${l.label}</a></#if>
      </#list>
    </nav>
    </#if>
  </header>
  <main class="card">
    <h1 id="kc-page-title"><#nested "header"></h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
    <p class="who"><span id="kc-attempted-username">${auth.attemptedUsername}</span>
      <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
    </#if>
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
    <div class="message message-${message.type}" role="<#if message.type = 'error'>alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</div>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
      <input type="hidden" name="tryAnotherWay" value="on">
      <button class="link" type="submit">${msg("doTryAnotherWay")}</button>
    </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo><div class="more"><#nested "info"></div></#if>
  </main>
</body>
</html>
</#macro>
