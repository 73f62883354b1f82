<#ftl output_format="plainText">
${msg("registrationMailBody", link)}
