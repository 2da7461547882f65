// The Azure Bot: where Teams sends messages, and the registration it trusts.

@description('Name of the resource, unique in Azure: 4 to 42 letters, digits, - and _.')
@minLength(4)
@maxLength(42)
param name string

@description('Name that Teams displays.')
@maxLength(42)
param displayName string

@description('Client id of the Entra application, or of the managed identity with UserAssignedMSI.')
param botAppId string

@allowed(['SingleTenant', 'UserAssignedMSI'])
param botAppType string

@description('Tenant that holds the registration.')
param botTenantId string

@description('Resource id of the managed identity. Empty with SingleTenant.')
param identityId string

@description('Host name of the bot.')
param host string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    msaAppId: botAppId
    msaAppType: botAppType
    msaAppTenantId: botTenantId
    msaAppMSIResourceId: empty(identityId) ? null : identityId
    disableLocalAuth: true
    isStreamingSupported: false
    publicNetworkAccess: 'Enabled'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true, acceptedTerms: true }
  }
}
