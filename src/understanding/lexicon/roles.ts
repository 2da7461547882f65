/** The six roles as people call them, in both languages, folded; plurals and feminine forms are made. */
export const roles = {
  adminAgent:
    "admin agent|agent admin|administration agent|administrative agent|agent administrateur|agente administratrice|agent d'administration|agente d'administration|agent administratif|agent d'admin|agents d'admin",
  salesAgent:
    'sales agent|agent sales|selling agent|sales rep|sales representative|sales person|agent commercial|agente commerciale|agents commerciaux|agent de vente|agent des ventes|agent de ventes|droits de vente|droits commerciaux|sales rights|agent vente|agents de vente|commercial agent|sales role|role commercial|role de commercial',
  helpdeskAgent:
    "helpdesk agent|help desk agent|help-desk agent|agent helpdesk|agent help desk|service desk agent|support agent|agent du support technique|agente du support technique|agent support technique|agent de support technique|agent technique|agent du support|agent de support|agent support|agente support|agent d'assistance|droits de support|support rights|helpdesk|help desk|support technique",
  globalAdmin:
    'global admin|global administrator|admin global|admin globale|administrateur global|administratrice globale|administrateur general|administratrice generale|administrateurs generaux|administrateurs globaux|admins globaux|admin general|admin generale|admins generaux|ga',
  userAdmin:
    "user admin|user administrator|users admin|user management admin|user management administrator|admin utilisateur|admin utilisateurs|admin des utilisateurs|admin d'utilisateurs|administrateur utilisateurs|administrateur des utilisateurs|administratrice des utilisateurs|administrateur d'utilisateurs|gestionnaire des utilisateurs",
  billingAdmin:
    'billing admin|billing administrator|billing manager|invoice admin|invoicing admin|admin facturation|admin de facturation|admin de la facturation|administrateur facturation|administrateur de facturation|administratrice de facturation|administratrice facturation|administrateur de la facturation|administratrice de la facturation|responsable facturation|droits de facturation|billing rights',
} as const;

export type Role = keyof typeof roles;
