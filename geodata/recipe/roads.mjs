// Main roads to the crossings. No package holds them: smooth lines through the towns, schematic and marked so.
import { smooth } from './geometry.mjs';
import { line } from './shape.mjs';

const ROADS = [
  {
    name: 'Kabul–Jalalabad–Torkham–Peshawar–Islamabad',
    through: [
      [69.1723, 34.5281],
      [69.4, 34.54],
      [69.75, 34.58],
      [70.0, 34.59],
      [70.21, 34.47],
      [70.4515, 34.4265],
      [70.75, 34.29],
      [70.98, 34.21],
      [71.093, 34.1245],
      [71.1411, 34.0988],
      [71.28, 34.02],
      [71.5785, 34.008],
      [71.98, 34.01],
      [72.24, 33.9],
      [72.7, 33.77],
      [73.0433, 33.7215],
    ],
  },
  {
    name: 'Kandahar–Spin Boldak–Chaman–Quetta',
    through: [
      [65.7101, 31.6133],
      [66.05, 31.4],
      [66.4, 31.0058],
      [66.435, 30.953],
      [66.4526, 30.9177],
      [66.68, 30.75],
      [66.95, 30.57],
      [67.0, 30.38],
      [67.0014, 30.184],
    ],
  },
  {
    name: 'Khost–Ghulam Khan–Bannu',
    through: [
      [69.9204, 33.3395],
      [69.98, 33.24],
      [70.025, 33.144],
      [70.0712, 33.0006],
      [70.33, 32.97],
      [70.6043, 32.9889],
    ],
  },
  {
    name: 'Parachinar–Thall–Kohat',
    through: [
      [70.1001, 33.8997],
      [70.22, 33.8],
      [70.3305, 33.6957],
      [70.3461, 33.5361],
      [70.5467, 33.3667],
      [70.85, 33.47],
      [71.06, 33.53],
      [71.4414, 33.5869],
    ],
  },
];

export const roads = () => ROADS.map(({ name, through }) => line(smooth(through, 5), { name, schematic: true }));
