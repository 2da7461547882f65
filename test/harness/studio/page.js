/** In the page: lays cards out as Teams does and says what a reader would trip over. */
const colours = {
  light: {
    text: ['#242424', '#616161'],
    accent: ['#5b5fc7', '#4f52b2'],
    good: ['#237b4b', '#237b4b'],
    warning: ['#835c00', '#835c00'],
    attention: ['#c4314b', '#c4314b'],
    back: '#ffffff',
    bands: { emphasis: '#f5f5f5', accent: '#e8ebfa', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6' },
    line: '#e0e0e0',
  },
  dark: {
    text: ['#ffffff', '#adadad'],
    accent: ['#9ea2ff', '#7f85f5'],
    good: ['#92c353', '#92c353'],
    warning: ['#f8d22a', '#f8d22a'],
    attention: ['#f9526b', '#f9526b'],
    back: '#292929',
    bands: { emphasis: '#1f1f1f', accent: '#2f2f4a', good: '#16301a', warning: '#3b2f08', attention: '#3e1f25' },
    line: '#474747',
  },
};

function hostConfig(theme) {
  const c = colours[theme];
  const pair = ([normal, subtle]) => ({ default: normal, subtle });
  const foregroundColors = {
    default: pair(c.text),
    dark: pair(c.text),
    light: pair(c.text),
    accent: pair(c.accent),
    good: pair(c.good),
    warning: pair(c.warning),
    attention: pair(c.attention),
  };
  const band = (backgroundColor) => ({ backgroundColor, foregroundColors });
  return {
    supportsInteractivity: true,
    fontFamily: 'inherit',
    fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 700 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: c.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: band(c.back),
      ...Object.fromEntries(Object.entries(c.bands).map(([name, colour]) => [name, band(colour)])),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 150 },
      value: { wrap: true },
      spacing: 16,
    },
    inputs: {
      label: { inputSpacing: 4, requiredInputs: { suffix: ' *', suffixColor: 'attention' } },
      errorMessage: { color: 'attention' },
    },
  };
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The part of markdown that Teams shows in a text block. */
function markdown(text) {
  const kept = [];
  const keep = (_all, sign) => `\u0000${kept.push(escaped(sign)) - 1}\u0000`;
  const html = escaped(text.replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, keep))
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/(^|\W)_(.+?)_(?=\W|$)/g, '$1<i>$2</i>')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/^- /gm, '• ')
    .replaceAll('\n', '<br>');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text holds it, so it marks what was kept
  return `<p>${html.replace(/\u0000(\d+)\u0000/g, (_all, at) => kept[at])}</p>`;
}

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};

function drawn({ card, theme }) {
  const adaptive = new AdaptiveCards.AdaptiveCard();
  adaptive.hostConfig = new AdaptiveCards.HostConfig(hostConfig(theme));
  adaptive.parse(card);
  return adaptive.render();
}

/** Cut text, and whatever sticks out of the card. */
function complaints(frame) {
  const found = [];
  const { right } = frame.getBoundingClientRect();
  for (const element of frame.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (box.width === 0) continue;
    const said = (element.textContent || element.value || element.tagName).slice(0, 60);
    if (box.right > right + 1) found.push(`sticks out: ${said}`);
    const clips = getComputedStyle(element).overflowX !== 'visible' || element.matches('.ac-pushButton');
    const cut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2;
    if (clips && cut && !element.matches('textarea, select, input')) found.push(`is cut: ${said}`);
  }
  return found;
}

/** Fonts load when they are used first, which would be after the picture is taken. */
window.loadFonts = () => Promise.all([...document.fonts].map((font) => font.load()));

/** Lays the rows out below one another; what is wrong with each picture. */
window.lay = (rows) => {
  document.body.replaceChildren();
  const frames = [];
  for (const { caption, pictures } of rows) {
    const row = document.createElement('section');
    const heading = document.createElement('h2');
    heading.textContent = caption;
    row.append(heading);
    for (const picture of pictures) {
      const frame = document.createElement('div');
      frame.className = `frame ${picture.theme}`;
      frame.style.width = `${picture.width}px`;
      const card = drawn(picture);
      if (card) frame.append(card);
      row.append(frame);
      frames.push(frame);
    }
    document.body.append(row);
  }
  return frames.map((frame) => ({ complaints: complaints(frame), empty: frame.textContent.trim() === '' }));
};
