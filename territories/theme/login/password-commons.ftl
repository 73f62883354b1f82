<#-- A new password ends all other sessions of its account: no box to tick, and none to forget. -->
<#macro logoutOtherSessions>
    <input type="hidden" name="logout-sessions" value="on">
    <p>${msg("otherSessionsEnd")}</p>
</#macro>
