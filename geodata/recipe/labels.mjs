// Choices made by hand for the labels: ranks, places of labels, spellings.

const everywhere = (name) => ({ name_ur: name, name_ps: name, name_fa: name });

/** Countries by their name in world-atlas; others are ranked by size. `at` where the middle is no good place. */
export const COUNTRIES = {
  Afghanistan: { rank: 1, at: [65.6, 33.7], geonames: 1149361, local: everywhere('افغانستان') },
  Pakistan: { rank: 1, at: [69.3, 30.1], geonames: 1168579, local: everywhere('پاکستان') },
  Iran: { rank: 1, at: [54.8, 32.6], geonames: 130758, local: everywhere('ایران') },
  India: { rank: 1, at: [79.2, 22.4], geonames: 1269750 },
  China: { rank: 1, at: [101.5, 35.8], geonames: 1814991 },
  Russia: { rank: 1, at: [96, 62], geonames: 2017370 },
  Turkey: { rank: 2, at: [34.6, 39.1], label: 'Türkiye', geonames: 298795 },
  'Saudi Arabia': { rank: 2, geonames: 102358 },
  Tajikistan: { rank: 3, geonames: 1220409 },
  Turkmenistan: { rank: 3, geonames: 1218197 },
  Uzbekistan: { rank: 3, geonames: 1512440 },
  Kyrgyzstan: { rank: 4 },
  Qatar: { rank: 4, geonames: 289688 },
  'United Arab Emirates': { rank: 4, geonames: 290557 },
  Oman: { rank: 4 },
  Kuwait: { rank: 5 },
  Nepal: { rank: 4 },
  Bangladesh: { rank: 4 },
  'United States of America': { rank: 1, at: [-98.5, 39.5], label: 'United States' },
  Canada: { rank: 1, at: [-106, 57] },
  Norway: { at: [9.5, 61.2] },
  France: { at: [2.4, 46.7] },
  Malaysia: { at: [102.3, 4.2] },
  'Bosnia and Herz.': { label: 'Bosnia and Herzegovina' },
  'Central African Rep.': { label: 'Central African Republic' },
  "Côte d'Ivoire": { label: 'Côte d’Ivoire' },
  Czechia: {},
  'Dem. Rep. Congo': { label: 'DR Congo' },
  'Dominican Rep.': { label: 'Dominican Republic' },
  'Eq. Guinea': { label: 'Equatorial Guinea' },
  Greenland: { rank: 2 },
  Kosovo: { rank: 6 },
  Palestine: { rank: 6 },
  Taiwan: { rank: 5 },
  'W. Sahara': { rank: 4, label: 'Western Sahara' },
  'S. Sudan': { label: 'South Sudan' },
  'Solomon Is.': { label: 'Solomon Islands' },
  Macedonia: { label: 'North Macedonia' },
  eSwatini: { label: 'Eswatini' },
};

/** Areas that get no label of their own on this map. */
export const UNLABELLED = new Set([
  'Antarctica',
  'Falkland Is.',
  'Fr. S. Antarctic Lands',
  'N. Cyprus',
  'New Caledonia',
  'Puerto Rico',
  'Siachen Glacier',
  'Somaliland',
  'S. Geo. and the Is.',
  'Bahamas',
  'Fiji',
  'Vanuatu', // (their islands are too small to be drawn)
]);

const unit = (name, rank, geonames, name_ur, name_fa, name_ps) => ({ name, rank, name_ur, ...(name_ps && { name_ps }), name_fa, geonames });

/** Provinces by Natural Earth's code; names as in Natural Earth without the word for "province". */
export const PROVINCES = {
  'PAK-1123': unit('Khyber Pakhtunkhwa', 2, 1168873, 'خیبر پختونخوا', 'خیبر پختونخوا'),
  'PAK-1108': unit('Balochistan', 2, 1183606, 'بلوچستان', 'بلوچستان'),
  'PAK-1113': unit('Punjab', 3, 1167710, 'پنجاب', 'پنجاب'),
  'PAK-1114': unit('Sindh', 3, 1164807, 'سندھ', 'سند'),
  'AFG-1764': unit('Nangarhar', 3, 1132366, 'ننگرہار', 'ننگرهار'),
  'AFG-1762': unit('Kunar', 4, 1135702, 'کنڑ', 'کنر'),
  'AFG-1758': unit('Khost', 4, 1444362, 'خوست', 'خوست'),
  'AFG-3413': unit('Paktia', 4, 1131257, 'پکتیا', 'پکتیا'),
  'AFG-1759': unit('Paktika', 3, 1131256, 'پکتیکا', 'پکتیکا'),
  'AFG-1750': unit('Helmand', 3, 1140043, 'ہلمند', 'هلمند'),
  'AFG-1754': unit('Kandahar', 3, 1138335, 'قندھار', 'قندهار'),
  'AFG-1767': unit('Kabul', 4, 1138957, 'کابل', 'کابل'),
  'AFG-1755': unit('Zabul', 4, 1121143, 'زابل', 'زابل'),
  'AFG-1757': unit('Ghazni', 4, 1141268, 'غزنی', 'غزنی'),
  'AFG-1771': unit('Logar', 5, 1134561, 'لوگر', 'لوگر'),
  'AFG-1770': unit('Laghman', 5, 1135022, 'لغمان', 'لغمان'),
  'AFG-1761': unit('Nuristan', 4, 1444363, 'نورستان', 'نورستان'),
  'AFG-1760': unit('Badakhshan', 4, 1147745, 'بدخشاں', 'بدخشان'),
  'AFG-1751': unit('Nimruz', 4, 1131821, 'نیمروز', 'نیمروز'),
};

/** What is disputed between three states: all of it is named, in one type, each part with who holds it. */
export const DISPUTED = [
  { name: 'Gilgit-Baltistan', by: 'Pakistan', at: [74.7, 35.85], name_ur: 'گلگت بلتستان', name_fa: 'گلگت-بلتستان' },
  { name: 'Azad Kashmir', by: 'Pakistan', at: [73.75, 34.1], name_ur: 'آزاد کشمیر', name_fa: 'کشمیر آزاد' },
  { name: 'Jammu and Kashmir', by: 'India', at: [75.35, 33.5], name_ur: 'جموں و کشمیر', name_fa: 'جامو و کشمیر' },
  { name: 'Ladakh', by: 'India', at: [77.3, 34.2], name_ur: 'لداخ', name_fa: 'لداخ' },
  { name: 'Aksai Chin', by: 'China', at: [79.4, 35.1], name_ur: 'اقصائے چن', name_fa: 'آقسای چین' },
];

export const SEAS = [
  ['Indian Ocean', 1, [78, -14]],
  ['Atlantic Ocean', 1, [-32, 28]],
  ['Pacific Ocean', 1, [-150, 10]],
  ['Arabian Sea', 1, [64.2, 18.5]],
  ['Bay of Bengal', 2, [88.5, 14.5]],
  ['Mediterranean Sea', 3, [18.4, 34.6]],
  ['Caspian Sea', 3, [50.6, 41.8]],
  ['Black Sea', 3, [34.4, 43.3]],
  ['Red Sea', 3, [38.3, 20.4]],
  ['Gulf of Oman', 4, [59.3, 24.7]],
];

/** Capitals by GeoNames id, with their rank. */
export const CAPITALS = {
  1138958: 1, // Kabul
  1176615: 1, // Islamabad
  1261481: 1, // New Delhi
  112931: 1, // Tehran
  290030: 2, // Doha
  323786: 2, // Ankara
  524901: 1, // Moscow
  1816670: 1, // Beijing
  108410: 2, // Riyadh
  1512569: 2, // Tashkent
  1221874: 2, // Dushanbe
  162183: 3, // Ashgabat
  1528675: 3, // Bishkek
  292968: 3, // Abu Dhabi
  287286: 3, // Muscat
  98182: 2, // Baghdad
  1283240: 3, // Kathmandu
  1185241: 2, // Dhaka
  360630: 2, // Cairo
};

/** Places that matter here, whatever their size: rank by GeoNames id. Istanbul is no capital. */
export const TOWNS = {
  1168197: 2, // Peshawar
  1139715: 3, // Jalalabad
  1136469: 3, // Khost
  1123906: 3, // Spin Boldak
  1181611: 3, // Chaman
  1168394: 3, // Parachinar
  1172208: 4, // Landi Kotal
  1170367: 3, // Miran Shah
  1184626: 5, // Alizai
};

/** Usual English spellings where GeoNames writes otherwise, by the name in its table. */
export const SPELLING = {
  'Fayroz Koh': 'Firozkoh',
  Maydanshakhr: 'Maidan Shahr',
  Mingora: 'Mingora',
  Shibirghan: 'Sheberghan',
  'Nowshera Cantonment': 'Nowshera',
  'Pul-e `Alam': 'Pul-e Alam',
  "Pul-e 'Alam": 'Pul-e Alam',
  "Khairpur Mir's": 'Khairpur',
  'Qala i Naw': 'Qala-i-Naw',
  'Markaz-e Woluswali-ye Achin': 'Achin',
  'Shahdad Kot': 'Shahdadkot',
  'New Mirpur': 'Mirpur',
};

/** Places whose population in GeoNames is that of a district, suburbs, and the like: left out. */
export const LEFT_OUT = new Set([
  'Battagram',
  'Kotli',
  'Bhimber',
  'Shahkot',
  'Sidqabad',
  'Chak Thirty-one -Eleven Left',
  'Ghormach',
  'Dullewala',
  'Mianke Mor',
  'Narela',
  'Najafgarh',
  'Faridabad',
  'Ghaziabad',
  'Greater Noida',
  'Gorakhpur',
  'Tordher',
]);
