<#import "template.ftl" as layout>
<@layout.written text=msg("accountExistsMailBody", link)/>
