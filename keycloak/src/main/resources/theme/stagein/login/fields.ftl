<#-- A field with its label, and what is wrong with it, which is read with the field. -->
<#macro text name label value="" type="text" autocomplete="off" focus=false error="" required=true inputmode="" hint="">
<div class="group">
  <label class="label" for="${name}">${label}</label>
  <#if hint?has_content><p class="hint" id="hint-${name}">${hint}</p></#if>
  <input class="input" id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}"
    <#if focus>autofocus</#if> <#if required>required</#if> <#if inputmode?has_content>inputmode="${inputmode}"</#if>
    <#if error?has_content>aria-invalid="true" aria-describedby="input-error-${name}"<#elseif hint?has_content>aria-describedby="hint-${name}"</#if>>
  <#if error?has_content><p class="wrong" id="input-error-${name}" role="alert">${kcSanitize(error)?no_esc}</p></#if>
</div>
</#macro>

<#macro password name label autocomplete focus=false error="" hint="">
<div class="group">
  <label class="label" for="${name}">${label}</label>
  <#if hint?has_content><p class="hint" id="hint-${name}">${hint}</p></#if>
  <div class="secret">
    <input class="input" id="${name}" name="${name}" type="password" autocomplete="${autocomplete}" required <#if focus>autofocus</#if>
      <#if error?has_content>aria-invalid="true" aria-describedby="input-error-${name}"<#elseif hint?has_content>aria-describedby="hint-${name}"</#if>>
    <button class="eye" type="button" hidden data-shows="${name}" data-show="${msg("showPassword")}" data-hide="${msg("hidePassword")}" aria-controls="${name}">${msg("showPassword")}</button>
  </div>
  <#if error?has_content><p class="wrong" id="input-error-${name}" role="alert">${kcSanitize(error)?no_esc}</p></#if>
</div>
</#macro>

<#function wrong name><#return messagesPerField.existsError(name)?then(messagesPerField.get(name), "")></#function>
