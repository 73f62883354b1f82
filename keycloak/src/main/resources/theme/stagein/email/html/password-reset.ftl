<#import "template.ftl" as layout>
<@layout.written text=msg("passwordResetBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))/>
