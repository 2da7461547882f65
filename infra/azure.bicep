// The bot in Azure: two replicas on Container Apps, PostgreSQL, a key vault, a log workspace and the Azure Bot.
// docs/deploying.md describes the order of steps and the parameters.

@description('Beginning of all resource names, unique in Azure: 4 to 20 lower-case letters and digits.')
@minLength(4)
@maxLength(20)
param name string

@description('Name that Teams displays.')
param displayName string = 'CSP partner bot'

param location string = resourceGroup().location

@description('Container registry of this resource group that holds the image.')
param registryName string

@description('Repository and tag of the image in the registry.')
param imageTag string

@description('SingleTenant: Entra application with a client secret. UserAssignedMSI: managed identity without one.')
@allowed(['SingleTenant', 'UserAssignedMSI'])
param botAppType string = 'SingleTenant'

@description('Client id of the Entra application. Unused with UserAssignedMSI.')
param botAppId string

@secure()
@description('Client secret of the Entra application. Empty with UserAssignedMSI.')
param botAppPassword string

@description('Client id of the Entra application that signs people in to the tab. Empty: botAppId.')
param signInAppId string = ''

@description('Tenant that holds the registration.')
param botTenantId string = tenant().tenantId

@description('Host name of your own domain. Empty: the name that Container Apps assigns.')
param customHost string = ''

@description('Resource id of the certificate of customHost in the Container Apps environment. Empty: not bound yet.')
param customHostCertificateId string = ''

@description('Tenant of the operator organisation.')
param operatorTenantId string

@description('Entra object ids of the administrators of the operator, comma separated.')
param operatorAdmins string

@description('Tenants whose users may enrol, comma separated.')
param admittedTenants string = ''

@description('Name of the publisher, on the page about the bot.')
param developerName string

@description('Email address or https address for questions.')
param supportContact string

@secure()
@description('Mail server, smtps://user:password@host:465, or off.')
param smtpUrl string

@description('Sender of all emails.')
param mailFrom string

@secure()
@minLength(32)
@description('Signs links: at least 32 random characters.')
param linkSecret string

@secure()
@minLength(16)
@description('Bearer token of /metrics: at least 16 random characters.')
param metricsToken string

@secure()
@minLength(16)
@description('Password of the database administrator.')
param databasePassword string

@description('Database size, such as Standard_B1ms (tier Burstable) or Standard_D2ds_v5 (tier GeneralPurpose).')
param databaseSku object = { name: 'Standard_B1ms', tier: 'Burstable' }

@minValue(2)
param replicas int = 2

var port = 3978
var managed = botAppType == 'UserAssignedMSI'
var botId = managed ? identity.properties.clientId : botAppId
var host = empty(customHost) ? '${name}.${apps.properties.defaultDomain}' : customHost
var databaseUser = 'csp'
var databaseUrl = 'postgres://${databaseUser}:${uriComponent(databasePassword)}@${database.name}.postgres.database.azure.com:5432/${databaseUser}?sslmode=verify-full'

// The bot's own identity: reads the secrets, pulls the image and, with UserAssignedMSI, is the bot's credential.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30 }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, 'AcrPull')
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    // AcrPull
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}-vault'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
  }
}

resource readSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, 'Key Vault Secrets User')
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    // Key Vault Secrets User
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
  }
}

resource databaseUrlSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: { value: databaseUrl }
}

resource linkSecretSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'link-secret'
  properties: { value: linkSecret }
}

resource smtpUrlSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'smtp-url'
  properties: { value: smtpUrl }
}

resource metricsTokenSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'metrics-token'
  properties: { value: metricsToken }
}

resource botPasswordSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!managed) {
  parent: vault
  name: 'bot-password'
  properties: { value: botAppPassword }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: '${name}-database'
  location: location
  sku: databaseSku
  properties: {
    version: '18'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    network: { publicNetworkAccess: 'Enabled' }
    authConfig: { activeDirectoryAuth: 'Disabled', passwordAuth: 'Enabled' }
  }
}

resource records 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01' = {
  parent: database
  name: databaseUser
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
}

// Admits the addresses of Azure, which Container Apps uses without a network of its own. TLS and the password protect the
// database; put both into a virtual network if your rules ask for it.
resource fromAzure 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2025-08-01' = {
  parent: database
  name: 'azure'
  properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
}

resource apps 'Microsoft.App/managedEnvironments@2025-07-01' = {
  name: '${name}-apps'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2025-07-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  dependsOn: [pull, readSecrets, records, fromAzure]
  properties: {
    environmentId: apps.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
        customDomains: empty(customHost) ? [] : [
          {
            name: customHost
            bindingType: empty(customHostCertificateId) ? 'Disabled' : 'SniEnabled'
            certificateId: empty(customHostCertificateId) ? null : customHostCertificateId
          }
        ]
      }
      registries: [{ server: '${registryName}.azurecr.io', identity: identity.id }]
      secrets: concat([
        { name: 'database-url', keyVaultUrl: '${vault.properties.vaultUri}secrets/${databaseUrlSecret.name}', identity: identity.id }
        { name: 'link-secret', keyVaultUrl: '${vault.properties.vaultUri}secrets/${linkSecretSecret.name}', identity: identity.id }
        { name: 'smtp-url', keyVaultUrl: '${vault.properties.vaultUri}secrets/${smtpUrlSecret.name}', identity: identity.id }
        { name: 'metrics-token', keyVaultUrl: '${vault.properties.vaultUri}secrets/${metricsTokenSecret.name}', identity: identity.id }
      ], managed ? [] : [
        { name: 'bot-password', keyVaultUrl: '${vault.properties.vaultUri}secrets/${botPasswordSecret.name}', identity: identity.id }
      ])
    }
    template: {
      // More than DRAIN_SECONDS and the time that running turns get.
      terminationGracePeriodSeconds: 60
      containers: [
        {
          name: 'bot'
          image: '${registryName}.azurecr.io/${imageTag}'
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat([
            { name: 'PORT', value: string(port) }
            { name: 'PUBLIC_URL', value: 'https://${host}' }
            { name: 'PROXIES', value: '1' }
            { name: 'DRAIN_SECONDS', value: '15' }
            { name: 'MicrosoftAppId', value: botId }
            { name: 'MicrosoftAppType', value: botAppType }
            { name: 'MicrosoftAppTenantId', value: botTenantId }
            { name: 'SIGN_IN_APP_ID', value: signInAppId }
            { name: 'OPERATOR_TENANT_ID', value: operatorTenantId }
            { name: 'OPERATOR_ADMINS', value: operatorAdmins }
            { name: 'ADMITTED_TENANTS', value: admittedTenants }
            { name: 'MAIL_FROM', value: mailFrom }
            { name: 'DEVELOPER_NAME', value: developerName }
            { name: 'SUPPORT_CONTACT', value: supportContact }
            { name: 'DATABASE_URL', secretRef: 'database-url' }
            { name: 'LINK_SECRET', secretRef: 'link-secret' }
            { name: 'SMTP_URL', secretRef: 'smtp-url' }
            { name: 'METRICS_TOKEN', secretRef: 'metrics-token' }
          ], managed ? [] : [
            { name: 'MicrosoftAppPassword', secretRef: 'bot-password' }
          ])
          probes: [
            { type: 'Startup', httpGet: { path: '/healthz', port: port }, periodSeconds: 2, failureThreshold: 60 }
            { type: 'Liveness', httpGet: { path: '/healthz', port: port }, periodSeconds: 10, timeoutSeconds: 3, failureThreshold: 3 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: port }, periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 2 }
          ]
        }
      ]
      scale: { minReplicas: replicas, maxReplicas: replicas }
    }
  }
}

module botRegistration 'botRegistration/azurebot.bicep' = {
  name: 'bot-registration'
  params: {
    name: '${name}-bot'
    displayName: displayName
    botAppId: botId
    botAppType: botAppType
    botTenantId: botTenantId
    identityId: managed ? identity.id : ''
    host: host
  }
}

// The toolkit writes these into env/.env.<environment>, where `npm run manifest` reads the address.
output PUBLIC_URL string = 'https://${host}'
output BOT_ID string = botId
