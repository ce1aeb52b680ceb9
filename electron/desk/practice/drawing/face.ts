/** A friendly drawn face. One person looks the same on his card and in his self photo. */
import type { Look } from '../person.ts';
import { circle } from './kit.ts';
import type { Pen } from './kit.ts';

/** Draws head and shoulders; `x`,`y` is the middle of the face, `size` about the height of the head. */
export function drawFace(pen: Pen, look: Look, x: number, y: number, size: number): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(size / 100, size / 100);
  pen.lineCap = 'round';
  if (look.hair === 'long') blob(pen, look.hairColor, -46, -52, 92, 128, 44);
  if (look.hair === 'bun') ball(pen, look.hairColor, 0, -60, 19);
  if (look.hair === 'curly')
    for (let i = 0; i < 9; i++)
      ball(
        pen,
        look.hairColor,
        Math.cos(Math.PI + (i * Math.PI) / 8) * 40,
        -12 + Math.sin(Math.PI + (i * Math.PI) / 8) * 40,
        17,
      );
  shoulders(pen, look);
  if (look.hair === 'veil') veilBack(pen, look);
  ears(pen, look);
  pen.fillStyle = look.skin;
  pen.beginPath();
  pen.ellipse(0, 0, 38, 47, 0, 0, Math.PI * 2);
  pen.fill();
  hairFront(pen, look);
  features(pen, look);
  pen.restore();
}

function shoulders(pen: Pen, look: Look): void {
  pen.fillStyle = shade(look.skin, -18);
  pen.fillRect(-15, 36, 30, 36);
  pen.fillStyle = look.shirt;
  pen.beginPath();
  pen.moveTo(-92, 150);
  pen.bezierCurveTo(-90, 78, -48, 66, -18, 62);
  pen.quadraticCurveTo(0, 84, 18, 62);
  pen.bezierCurveTo(48, 66, 90, 78, 92, 150);
  pen.fill();
  pen.strokeStyle = shade(look.shirt, -35);
  pen.lineWidth = 2.4;
  pen.beginPath();
  pen.moveTo(-18, 62);
  pen.lineTo(-6, 88);
  pen.lineTo(0, 78);
  pen.lineTo(6, 88);
  pen.lineTo(18, 62);
  pen.stroke();
  for (let i = 0; i < 3; i++) ball(pen, shade(look.shirt, -35), 0, 96 + i * 15, 1.8);
}

function veilBack(pen: Pen, look: Look): void {
  pen.fillStyle = look.cloth;
  pen.beginPath();
  pen.moveTo(0, -62);
  pen.bezierCurveTo(66, -62, 52, 30, 64, 96);
  pen.quadraticCurveTo(0, 132, -64, 96);
  pen.bezierCurveTo(-52, 30, -66, -62, 0, -62);
  pen.fill();
  pen.strokeStyle = shade(look.cloth, -28);
  pen.lineWidth = 2;
  for (const side of [-1, 1]) {
    pen.beginPath();
    pen.moveTo(side * 30, 48);
    pen.quadraticCurveTo(side * 22, 80, side * -18, 104);
    pen.stroke();
  }
}

function ears(pen: Pen, look: Look): void {
  if (look.hair === 'veil') return;
  for (const side of [-1, 1]) ball(pen, shade(look.skin, -14), side * 38, 4, 8.5);
}

function hairFront(pen: Pen, look: Look): void {
  pen.fillStyle = look.hairColor;
  pen.beginPath();
  switch (look.hair) {
    case 'veil':
      pen.strokeStyle = look.cloth;
      pen.lineWidth = 13;
      pen.ellipse(0, 2, 40, 50, 0, Math.PI * 0.06, Math.PI * 0.94, true);
      pen.stroke();
      return;
    case 'cap':
      pen.roundRect(-40, -58, 80, 36, 9);
      pen.fillStyle = '#20212a';
      pen.fill();
      pen.fillStyle = '#34364a';
      pen.fillRect(-40, -27, 80, 4);
      return;
    case 'side':
      pen.moveTo(-40, 0);
      pen.bezierCurveTo(-46, -60, 20, -66, 38, -40);
      pen.quadraticCurveTo(44, -22, 40, 0);
      pen.quadraticCurveTo(36, -22, 22, -30);
      pen.quadraticCurveTo(-22, -12, -33, -20);
      pen.quadraticCurveTo(-37, -12, -40, 0);
      break;
    case 'long':
    case 'bun':
      pen.moveTo(-41, 12);
      pen.bezierCurveTo(-54, -80, 54, -80, 41, 12);
      pen.quadraticCurveTo(36, -20, 4, -34);
      pen.quadraticCurveTo(-30, -24, -41, 12);
      break;
    default:
      pen.moveTo(-40, -2);
      pen.bezierCurveTo(-48, -64, 48, -64, 40, -2);
      pen.quadraticCurveTo(36, -26, 24, -30);
      pen.quadraticCurveTo(0, -38, -24, -30);
      pen.quadraticCurveTo(-36, -26, -40, -2);
  }
  pen.fill();
}

function features(pen: Pen, look: Look): void {
  for (const side of [-1, 1]) {
    pen.fillStyle = '#ffffff';
    pen.beginPath();
    pen.ellipse(side * 15, -3, 6.6, 5, 0, 0, Math.PI * 2);
    pen.fill();
    ball(pen, '#2a1d16', side * 15, -3, 3.8);
    ball(pen, '#ffffff', side * 15 + 1.3, -4.4, 1.2);
    pen.globalAlpha = 0.25;
    ball(pen, '#e05252', side * 22, 14, 7);
    pen.globalAlpha = 1;
    pen.strokeStyle = look.hair === 'veil' ? '#3a2a20' : shade(look.hairColor, -10);
    pen.lineWidth = 2.6;
    pen.beginPath();
    pen.arc(side * 15, -4, 11, Math.PI * 1.25, Math.PI * 1.75);
    pen.stroke();
  }
  pen.strokeStyle = shade(look.skin, -55);
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(-1, 2);
  pen.quadraticCurveTo(-6, 13, 3, 13);
  pen.stroke();
  if (look.moustache) {
    pen.strokeStyle = look.hairColor;
    pen.lineWidth = 4;
    pen.beginPath();
    pen.moveTo(-12, 20);
    pen.quadraticCurveTo(0, 15, 12, 20);
    pen.stroke();
  }
  pen.fillStyle = '#a23b3b';
  pen.beginPath();
  pen.moveTo(-14, 24);
  pen.quadraticCurveTo(0, 40, 14, 24);
  pen.quadraticCurveTo(0, 28, -14, 24);
  pen.fill();
  if (!look.glasses) return;
  pen.strokeStyle = '#2f3340';
  pen.lineWidth = 2.2;
  for (const side of [-1, 1]) {
    circle(pen, side * 15, -2, 11.5);
    pen.stroke();
  }
  pen.beginPath();
  pen.moveTo(-3.5, -3);
  pen.lineTo(3.5, -3);
  pen.stroke();
}

function ball(pen: Pen, color: string, x: number, y: number, radius: number): void {
  pen.fillStyle = color;
  circle(pen, x, y, radius);
  pen.fill();
}

function blob(
  pen: Pen,
  color: string,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  pen.fillStyle = color;
  pen.beginPath();
  pen.roundRect(x, y, width, height, radius);
  pen.fill();
}

/** Lighter (positive) or darker (negative) by a number of steps of 255. */
export function shade(color: string, by: number): string {
  const part = (at: number): string =>
    Math.max(0, Math.min(255, parseInt(color.slice(at, at + 2), 16) + by))
      .toString(16)
      .padStart(2, '0');
  return `#${part(1)}${part(3)}${part(5)}`;
}
