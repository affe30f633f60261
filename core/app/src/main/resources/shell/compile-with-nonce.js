// Flow evaluates server expressions with "new Function(...)", which the page's policy forbids. This compiles them as
// script elements that carry the nonce; a function once compiled is kept.
(() => {
  const nonce = document.currentScript.nonce;
  const compiled = new Map();
  let count = 0;
  const compile = (parts) => {
    const parameters = parts.map(String);
    const body = parameters.length ? parameters.pop() : '';
    const key = JSON.stringify([parameters, body]);
    const known = compiled.get(key);
    if (known) {
      return known;
    }
    const name = '__compiled' + count++;
    const script = document.createElement('script');
    script.nonce = nonce;
    script.text = `window.${name} = function (${parameters.join(',')}\n) {${body}\n};`;
    document.head.append(script);
    script.remove();
    const result = window[name];
    delete window[name];
    if (!result) {
      throw new SyntaxError('Cannot compile: ' + body.slice(0, 200));
    }
    compiled.set(key, result);
    return result;
  };
  window.Function = new Proxy(window.Function, {
    construct: (target, parts) => compile(parts),
    apply: (target, self, parts) => compile(parts),
  });
})();
