<#ftl output_format="plainText">
${msg("accountExistsMailBody", link)}
