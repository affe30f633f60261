import { injectGlobalWebcomponentCss } from 'Frontend/generated/jar-resources/theme-util.js';

import '@vaadin/button/src/vaadin-button.js';
import '@vaadin/tooltip/src/vaadin-tooltip.js';
import 'Frontend/generated/jar-resources/disableOnClickFunctions.js';
import '@vaadin/notification/src/vaadin-notification.js';
import 'Frontend/generated/jar-resources/flow-component-renderer.js';
import 'Frontend/generated/jar-resources/flow-component-directive.js';
import '@vaadin/icons/vaadin-iconset.js';
import '@vaadin/icon/src/vaadin-icon.js';
import '@vaadin/text-field/src/vaadin-text-field.js';
import '@vaadin/password-field/src/vaadin-password-field.js';
import '@vaadin/dialog/src/vaadin-dialog.js';
import '@vaadin/app-layout/src/vaadin-app-layout.js';
import '@vaadin/side-nav/src/vaadin-side-nav.js';
import '@vaadin/side-nav/src/vaadin-side-nav-item.js';
import 'Frontend/generated/jar-resources/menubarConnector.js';
import 'Frontend/generated/jar-resources/contextMenuConnector.js';
import '@vaadin/menu-bar/src/vaadin-menu-bar.js';
import '@vaadin/context-menu/src/vaadin-context-menu.js';
import 'Frontend/generated/jar-resources/contextMenuTargetConnector.js';
import '@vaadin/app-layout/src/vaadin-drawer-toggle.js';
import '@vaadin/scroller/src/vaadin-scroller.js';
import '@vaadin/common-frontend/ConnectionIndicator.js';
import 'Frontend/generated/jar-resources/ReactRouterOutletElement.tsx';

const loadOnDemand = (key) => {
  const pending = [];
  if (key === '16b306f463543a40cc1456a49b770bdd58eb6f9b883f4d6817b880d379b0a820') {
    pending.push(import('./chunks/chunk-a8eafc94cc2cbb57800ba7b6f7050f25e0d0a8262ed596e1b67f57e0ba4d10e4.js'));
  }
  if (key === 'a3a5a1581018ceaa22010d08b0558ef5b11028d3cd5b4cf7480f6cc5e32db397') {
    pending.push(import('./chunks/chunk-4996adba6de77ec786e8ae72eb144c13978238262f0fda406bb5551c541422d6.js'));
  }
  if (key === 'af2aa3db40cbff54fc339cbff404ac72cf74f2469f93e96d90092b4567cfec1d') {
    pending.push(import('./chunks/chunk-380f48f22c12df60013dbc61b75bbf1017ede4bb5bc7fc1d7e51b0f3da7d6cc6.js'));
  }
  if (key === '813c69f79aacb516022062a4bb244620ae391a3b22c1c5874ce2fa799fb43722') {
    pending.push(import('./chunks/chunk-380f48f22c12df60013dbc61b75bbf1017ede4bb5bc7fc1d7e51b0f3da7d6cc6.js'));
  }
  return Promise.all(pending);
}
window.Vaadin = window.Vaadin || {};
window.Vaadin.Flow = window.Vaadin.Flow || {};
window.Vaadin.Flow.loadOnDemand = loadOnDemand;
window.Vaadin.Flow.resetFocus = () => {
 let ae=document.activeElement;
 while(ae&&ae.shadowRoot) ae = ae.shadowRoot.activeElement;
 return !ae || ae.blur() || ae.focus() || true;
}