/** The page of the directory with its cards over and over, each a mentor of their own, until there are `count`. */
export function repeatCards(html: string, count: number): string {
  const cards = html.match(/<li class="card mentor[\s\S]*?<\/div>\s*<\/li>/g) ?? [];
  const [first = '', last = ''] = [cards[0], cards.at(-1)];
  const many = Array.from({ length: count }, (_, i) =>
    (cards[i % cards.length] ?? '').replace(/data-mentor="[^"]*"/, `data-mentor="mentor-${i}"`),
  );
  const start = html.indexOf(first);
  return html.slice(0, start) + many.join('') + html.slice(html.lastIndexOf(last) + last.length);
}
