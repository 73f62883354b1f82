<#import "template.ftl" as layout>
<@layout.written text=msg("emailVerificationBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))/>
