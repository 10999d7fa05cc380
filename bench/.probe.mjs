import { inPage, openBrowser, serveBench } from './browser.js';
const s = await serveBench(); const b = await openBrowser();
for (const [n,causal,rounds] of [[1024,false,3],[4096,true,1],[4096,false,1],[10240,true,1],[10240,false,1]]) {
  const t=performance.now();
  try { const r = await inPage(b, s.address, 'attention', {n,d:64,causal,rounds,least:1});
  console.log(n,causal,((performance.now()-t)/1e3).toFixed(0)+' s'); for(const [k,v] of Object.entries(r)) console.log('  ',k, v.failed ?? `${v.milliseconds.median.toFixed(1)} ms ${v.ratio.median.toFixed(2)}x wrong ${v.wrong}`); } catch(e) { console.log(n,causal,'THROWS',String(e).slice(0,200)); }
}
await b.close(); await s.close(); process.exit();
