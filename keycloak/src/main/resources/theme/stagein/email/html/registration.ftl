<#import "template.ftl" as layout>
<@layout.written text=msg("registrationMailBody", link)/>
