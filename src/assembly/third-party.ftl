<#function licence licences><#local all = ""><#list licences as each><#local all = all + "(" + each + ") "></#list><#return all?trim></#function>
The libraries in lib/, each with its licence as its makers state it. Their own notices are inside each jar, under META-INF.

<#list dependencyMap as each><#assign library = each.getKey()>${licence(each.getValue())} ${library.name} (${library.groupId}:${library.artifactId}:${library.version}<#if library.url??>, ${library.url}</#if>)
</#list>
