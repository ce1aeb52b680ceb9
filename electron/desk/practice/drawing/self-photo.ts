/** The front-facing self photo: a drawn face in a drawn room. */
import type { Paper } from '../claim-plan.ts';
import type { SeededRandom } from '../random.ts';
import { drawFace, shade } from './face.ts';
import { circle, line, newSheet, panel, write } from './kit.ts';
import type { Canvas, Pen } from './kit.ts';

const width = 720;
const height = 900;

export function drawSelfPhoto(paper: Paper, random: SeededRandom): Canvas {
  const wall = random.pick(['#dfe8ee', '#f2e3d0', '#dcebdc', '#ece3f0', '#f4ead0', '#cfe0e8']);
  const { canvas, pen } = newSheet(width, height, wall);
  const light = pen.createLinearGradient(0, 0, width, height);
  light.addColorStop(0, 'rgba(255,255,255,0.55)');
  light.addColorStop(1, 'rgba(0,0,0,0.16)');
  pen.fillStyle = light;
  pen.fillRect(0, 0, width, height);
  const rooms = [windowScene, shelfScene, gardenScene, pictureScene];
  random.pick(rooms)(pen, wall, random);
  drawFace(
    pen,
    paper.owner.look,
    width / 2 + random.int(-24, 24),
    430 + random.int(-16, 16),
    320 + random.int(-18, 22),
  );
  panel(pen, 0, height - 46, width, 46, 'rgba(20,24,32,0.55)');
  write(pen, 'FOTO CONTOH — BUKAN ORANG SUNGGUHAN', width / 2, height - 16, {
    font: 'sans-bold',
    size: 20,
    color: '#ffffff',
    align: 'center',
  });
  return canvas;
}

function windowScene(pen: Pen): void {
  panel(pen, 46, 90, 230, 320, '#ffffff', 6);
  panel(pen, 58, 102, 206, 296, '#bfe3f5');
  pen.fillStyle = '#8fc48f';
  pen.beginPath();
  pen.moveTo(58, 398);
  pen.quadraticCurveTo(130, 300, 264, 350);
  pen.lineTo(264, 398);
  pen.fill();
  line(pen, 161, 102, 161, 398, '#ffffff', 8);
  line(pen, 58, 250, 264, 250, '#ffffff', 8);
  panel(pen, 36, 408, 250, 16, '#e9e4da');
}

function shelfScene(pen: Pen, _wall: string, random: SeededRandom): void {
  for (const y of [180, 330]) {
    for (let x = 470; x < 690; x += 26) {
      const tall = random.int(60, 104);
      panel(
        pen,
        x,
        y - tall,
        21,
        tall,
        random.pick(['#c8553d', '#588b8b', '#f28f3b', '#2d3047', '#93b7be', '#e0ca3c']),
        3,
      );
    }
    panel(pen, 452, y, 268, 12, '#8a5f3c');
  }
}

function gardenScene(pen: Pen): void {
  panel(pen, 0, 0, width, 470, '#cfe9f7');
  circle(pen, 600, 120, 54);
  pen.fillStyle = '#ffe08a';
  pen.fill();
  for (let i = 0; i < 9; i++) {
    circle(pen, i * 92, 480 + (i % 3) * 14, 92);
    pen.fillStyle = i % 2 === 0 ? '#86b97f' : '#6fa46b';
    pen.fill();
  }
  panel(pen, 0, 500, width, 400, '#7bb06f');
}

function pictureScene(pen: Pen, wall: string): void {
  panel(pen, 500, 110, 170, 130, '#8a5f3c', 4);
  panel(pen, 512, 122, 146, 106, '#f7efe0');
  pen.fillStyle = '#e07a5f';
  pen.beginPath();
  pen.moveTo(520, 222);
  pen.lineTo(570, 150);
  pen.lineTo(610, 222);
  pen.fill();
  panel(pen, 0, 620, width, 280, shade(wall, -34));
  panel(pen, 70, 520, 60, 100, '#b5653f', 8);
  for (const [x, y] of [
    [64, 470],
    [100, 440],
    [138, 474],
    [100, 492],
  ] as const) {
    circle(pen, x, y, 34);
    pen.fillStyle = '#4f8a52';
    pen.fill();
  }
}
