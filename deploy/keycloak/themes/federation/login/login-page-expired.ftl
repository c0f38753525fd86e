<#-- Keycloak's own says the same in two sentences, each ending in "click here". -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <@buttons.actionGroup>
      <@buttons.buttonLink id="loginRestartLink" href=url.loginRestartFlowUrl label="pageExpiredRestart"
        class=["kcButtonPrimaryClass", "kcButtonBlockClass"] />
      <@buttons.buttonLink id="loginContinueLink" href=url.loginAction label="pageExpiredContinue" />
    </@buttons.actionGroup>
  </#if>
</@layout.registrationLayout>
