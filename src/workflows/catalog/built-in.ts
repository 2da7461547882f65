/**
 * The built-in catalogue, used until the operator imports a price list (SUB-7).
 * A row is: id, English name, French name, kind, seat limits, terms, billing, upgrade targets, bases of an add-on.
 */
import type { Product, Term } from '../../domain/product.js';

type Row = readonly [
  id: string,
  en: string,
  fr: string,
  limits: readonly [number, number],
  more?: {
    readonly kind?: Product['kind'];
    readonly terms?: readonly Term[];
    readonly billing?: readonly Product['billing'][number][];
    readonly upgrades?: readonly string[];
    readonly bases?: readonly string[];
  },
];

const business = [1, 300] as const;
const enterprise = [1, 999_999] as const;
const suites = ['M365-BS', 'M365-BP', 'O365-E1', 'O365-E3', 'O365-E5', 'M365-E3', 'M365-E5'];
const reserved = { kind: 'reservation', terms: ['P1Y', 'P3Y'], billing: ['once', 'monthly'] } as const;
const perpetual = { kind: 'software', terms: ['P3Y'], billing: ['once'] } as const;

const rows: readonly Row[] = [
  // small and medium businesses
  [
    'M365-BB',
    'Microsoft 365 Business Basic',
    'Microsoft 365 Business Basic',
    business,
    { upgrades: ['M365-BS', 'M365-BP', 'O365-E1', 'O365-E3', 'O365-E5'] },
  ],
  [
    'M365-BS',
    'Microsoft 365 Business Standard',
    'Microsoft 365 Business Standard',
    business,
    { upgrades: ['M365-BP', 'O365-E3', 'O365-E5'] },
  ],
  [
    'M365-BP',
    'Microsoft 365 Business Premium',
    'Microsoft 365 Business Premium',
    business,
    { upgrades: ['M365-E3', 'M365-E5'] },
  ],
  [
    'M365-AB',
    'Microsoft 365 Apps for business',
    'Microsoft 365 Apps for business',
    business,
    { upgrades: ['M365-BP', 'M365-AE', 'O365-E3', 'O365-E5'] },
  ],
  // enterprises
  [
    'M365-AE',
    'Microsoft 365 Apps for enterprise',
    'Microsoft 365 Apps for enterprise',
    enterprise,
    { upgrades: ['O365-E3', 'O365-E5'] },
  ],
  ['O365-E1', 'Office 365 E1', 'Office 365 E1', enterprise, { upgrades: ['O365-E3', 'O365-E5'] }],
  ['O365-E3', 'Office 365 E3', 'Office 365 E3', enterprise, { upgrades: ['O365-E5', 'M365-E3', 'M365-E5'] }],
  ['O365-E5', 'Office 365 E5', 'Office 365 E5', enterprise, { upgrades: ['M365-E5'] }],
  ['O365-F3', 'Office 365 F3', 'Office 365 F3', enterprise, { upgrades: ['M365-F3', 'O365-E1', 'O365-E3'] }],
  ['M365-F1', 'Microsoft 365 F1', 'Microsoft 365 F1', enterprise, { upgrades: ['M365-F3', 'M365-E3'] }],
  ['M365-F3', 'Microsoft 365 F3', 'Microsoft 365 F3', enterprise, { upgrades: ['M365-E3', 'M365-E5'] }],
  ['M365-E3', 'Microsoft 365 E3', 'Microsoft 365 E3', enterprise, { upgrades: ['M365-E5'] }],
  ['M365-E5', 'Microsoft 365 E5', 'Microsoft 365 E5', enterprise],
  // mail, meetings, telephony
  ['EXO-K', 'Exchange Online Kiosk', 'Exchange Online Kiosk', enterprise, { upgrades: ['EXO-1', 'EXO-2'] }],
  ['EXO-1', 'Exchange Online (Plan 1)', 'Exchange Online (plan 1)', enterprise, { upgrades: ['EXO-2', 'O365-E3'] }],
  ['EXO-2', 'Exchange Online (Plan 2)', 'Exchange Online (plan 2)', enterprise, { upgrades: ['O365-E3', 'O365-E5'] }],
  [
    'EXO-ARC',
    'Exchange Online Archiving',
    'Archivage Exchange Online',
    enterprise,
    { bases: ['EXO-1', 'M365-BB', 'M365-BS', 'O365-E1'] },
  ],
  [
    'TEAMS-ESS',
    'Microsoft Teams Essentials',
    'Microsoft Teams Essentials',
    business,
    { upgrades: ['M365-BB', 'M365-BS'] },
  ],
  ['TEAMS-PREM', 'Microsoft Teams Premium', 'Microsoft Teams Premium', enterprise, { bases: ['M365-BB', ...suites] }],
  [
    'TEAMS-PHONE',
    'Microsoft Teams Phone Standard',
    'Téléphone Microsoft Teams Standard',
    enterprise,
    { bases: ['M365-BB', ...suites] },
  ],
  ['TEAMS-ROOMS', 'Microsoft Teams Rooms Pro', 'Salles Microsoft Teams Pro', [1, 10_000]],
  [
    'AUDIO-CONF',
    'Microsoft 365 Audio Conferencing',
    'Audioconférence Microsoft 365',
    enterprise,
    { bases: ['M365-BB', ...suites] },
  ],
  // files and work
  ['SPO-1', 'SharePoint (Plan 1)', 'SharePoint (plan 1)', enterprise, { upgrades: ['SPO-2'] }],
  ['SPO-2', 'SharePoint (Plan 2)', 'SharePoint (plan 2)', enterprise, { upgrades: ['O365-E3'] }],
  [
    'ODB-1',
    'OneDrive for Business (Plan 1)',
    'OneDrive Entreprise (plan 1)',
    enterprise,
    { upgrades: ['ODB-2', 'M365-BB'] },
  ],
  ['ODB-2', 'OneDrive for Business (Plan 2)', 'OneDrive Entreprise (plan 2)', enterprise, { upgrades: ['O365-E3'] }],
  [
    'COPILOT',
    'Microsoft 365 Copilot',
    'Microsoft 365 Copilot',
    enterprise,
    { terms: ['P1M', 'P1Y', 'P3Y'], bases: suites },
  ],
  ['VISIO-1', 'Visio Plan 1', 'Visio Plan 1', enterprise, { upgrades: ['VISIO-2'] }],
  ['VISIO-2', 'Visio Plan 2', 'Visio Plan 2', enterprise],
  ['PROJ-1', 'Planner Plan 1', 'Planificateur Plan 1', enterprise, { upgrades: ['PROJ-3', 'PROJ-5'] }],
  ['PROJ-3', 'Planner and Project Plan 3', 'Planificateur et Project Plan 3', enterprise, { upgrades: ['PROJ-5'] }],
  ['PROJ-5', 'Planner and Project Plan 5', 'Planificateur et Project Plan 5', enterprise],
  // data and business applications
  ['PBI-PRO', 'Power BI Pro', 'Power BI Pro', enterprise, { upgrades: ['PBI-PPU'] }],
  ['PBI-PPU', 'Power BI Premium Per User', 'Power BI Premium par utilisateur', enterprise],
  ['PA-PREM', 'Power Apps Premium', 'Power Apps Premium', enterprise],
  ['PAUTO-PREM', 'Power Automate Premium', 'Power Automate Premium', enterprise],
  [
    'D365-SALES',
    'Dynamics 365 Sales Professional',
    'Dynamics 365 Sales Professionnel',
    enterprise,
    { upgrades: ['D365-SALESE'] },
  ],
  ['D365-SALESE', 'Dynamics 365 Sales Enterprise', 'Dynamics 365 Sales Entreprise', enterprise],
  [
    'D365-BC',
    'Dynamics 365 Business Central Essentials',
    'Dynamics 365 Business Central Essentials',
    enterprise,
    { upgrades: ['D365-BCP'] },
  ],
  ['D365-BCP', 'Dynamics 365 Business Central Premium', 'Dynamics 365 Business Central Premium', enterprise],
  // identity, devices, security
  ['ENTRA-P1', 'Microsoft Entra ID P1', 'Microsoft Entra ID P1', enterprise, { upgrades: ['ENTRA-P2', 'EMS-E3'] }],
  ['ENTRA-P2', 'Microsoft Entra ID P2', 'Microsoft Entra ID P2', enterprise],
  ['INTUNE-1', 'Microsoft Intune Plan 1', 'Microsoft Intune Plan 1', enterprise, { upgrades: ['EMS-E3'] }],
  [
    'EMS-E3',
    'Enterprise Mobility + Security E3',
    'Enterprise Mobility + Security E3',
    enterprise,
    { upgrades: ['EMS-E5'] },
  ],
  ['EMS-E5', 'Enterprise Mobility + Security E5', 'Enterprise Mobility + Security E5', enterprise],
  [
    'DEF-BUS',
    'Microsoft Defender for Business',
    'Microsoft Defender pour les PME',
    business,
    { upgrades: ['M365-BP'] },
  ],
  [
    'DEF-O365-1',
    'Microsoft Defender for Office 365 (Plan 1)',
    'Microsoft Defender pour Office 365 (plan 1)',
    enterprise,
    { upgrades: ['DEF-O365-2'] },
  ],
  [
    'DEF-O365-2',
    'Microsoft Defender for Office 365 (Plan 2)',
    'Microsoft Defender pour Office 365 (plan 2)',
    enterprise,
  ],
  [
    'W365-B',
    'Windows 365 Business 2 vCPU, 8 GB, 128 GB',
    'Windows 365 Entreprise 2 processeurs, 8 Go, 128 Go',
    business,
  ],
  // Azure, reservations and software
  ['AZURE-PLAN', 'Azure plan', 'Plan Azure', [1, 1], { terms: ['P1M'], billing: ['monthly'] }],
  [
    'RSV-VM-D2',
    'Azure reservation: Virtual Machine D2s v5',
    'Réservation Azure : machine virtuelle D2s v5',
    [1, 500],
    reserved,
  ],
  ['RSV-SQL', 'Azure reservation: SQL Database vCore', 'Réservation Azure : SQL Database, vCore', [1, 500], reserved],
  [
    'SW-WINSRV',
    'Windows Server Standard, 16 core licence pack',
    'Windows Server Standard, pack de 16 cœurs',
    [1, 1000],
    perpetual,
  ],
  [
    'SW-CAL',
    'Windows Server user CAL',
    'Licence d’accès client Windows Server par utilisateur',
    [1, 10_000],
    perpetual,
  ],
  ['SW-OFFICE', 'Office LTSC Standard', 'Office LTSC Standard', [1, 10_000], perpetual],
];

export const builtIn: readonly Product[] = rows.map(([id, en, fr, [min, max], more = {}]) => ({
  id,
  version: 1,
  createdAt: '1970-01-01T00:00:00.000Z',
  updatedAt: '1970-01-01T00:00:00.000Z',
  names: { en, fr },
  kind: more.kind ?? 'licence',
  min,
  max,
  terms: [...(more.terms ?? (['P1M', 'P1Y'] as const))],
  billing: [...(more.billing ?? (['monthly', 'annual'] as const))],
  upgrades: [...(more.upgrades ?? [])],
  bases: [...(more.bases ?? [])],
  sold: true,
}));
