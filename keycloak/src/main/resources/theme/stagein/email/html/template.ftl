<#-- One layout for every mail: its text in paragraphs, an address in a line of its own becomes a button. -->
<#macro written text>
<!doctype html>
<html lang="${locale.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:24px 16px;background:#f6f3ec;color:#1b2622;font:16px/1.55 'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<div style="max-width:34rem;margin:0 auto;padding:24px;background:#fffdf9;border:1px solid #dbd4c5;border-radius:16px">
<p style="margin:0 0 16px;font-size:20px;font-weight:bold"><span style="color:#a86500">›</span><span style="color:#0f5b4b">›</span>&#8201;Stage-IN</p>
<#list text?split("\n\n") as paragraph>
<#if paragraph?trim?matches("https?://\\S+")>
<p style="margin:0 0 16px"><a href="${paragraph?trim}" style="display:inline-block;padding:10px 20px;border-radius:8px;background:#0f5b4b;color:#ffffff;font-weight:bold;text-decoration:none">${msg("mailButton")}</a></p>
<#else>
<p style="margin:0 0 16px">${paragraph?trim}</p>
</#if>
</#list>
</div>
</body>
</html>
</#macro>

<#-- For those of Keycloak's own mails that we leave as they are. -->
<#macro emailLayout>
<html lang="${locale.language}"><body><#nested></body></html>
</#macro>
