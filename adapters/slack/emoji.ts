// The pictures people use most, by the names that Slack writes for them.

const table = `
  +1 👍  thumbsup 👍  -1 👎  thumbsdown 👎  ok_hand 👌  clap 👏  wave 👋  pray 🙏  raised_hands 🙌  raised_hand ✋
  muscle 💪  point_up ☝️  point_right 👉  point_left 👈  point_down 👇  handshake 🤝  v ✌️  crossed_fingers 🤞
  writing_hand ✍️  eyes 👀  heart ❤️  orange_heart 🧡  yellow_heart 💛  green_heart 💚  blue_heart 💙
  purple_heart 💜  black_heart 🖤  broken_heart 💔  hearts ♥️  sparkling_heart 💖  two_hearts 💕  smile 😄
  smiley 😃  grinning 😀  grin 😁  laughing 😆  satisfied 😆  sweat_smile 😅  joy 😂
  rolling_on_the_floor_laughing 🤣  slightly_smiling_face 🙂  upside_down_face 🙃  wink 😉  blush 😊  innocent 😇
  smiling_face_with_3_hearts 🥰  heart_eyes 😍  kissing_heart 😘  yum 😋  stuck_out_tongue 😛
  stuck_out_tongue_winking_eye 😜  hugging_face 🤗  thinking_face 🤔  neutral_face 😐  expressionless 😑
  no_mouth 😶  smirk 😏  unamused 😒  face_with_rolling_eyes 🙄  grimacing 😬  relieved 😌  pensive 😔  sleepy 😪
  sleeping 😴  mask 😷  dizzy_face 😵  exploding_head 🤯  sunglasses 😎  nerd_face 🤓  confused 😕  worried 😟
  slightly_frowning_face 🙁  white_frowning_face ☹️  open_mouth 😮  hushed 😯  astonished 😲  flushed 😳
  pleading_face 🥺  cry 😢  sob 😭  scream 😱  disappointed 😞  sweat 😓  weary 😩  tired_face 😫  triumph 😤
  rage 😡  angry 😠  skull 💀  robot_face 🤖  see_no_evil 🙈  hear_no_evil 🙉  speak_no_evil 🙊  face_palm 🤦
  shrug 🤷  tada 🎉  confetti_ball 🎊  balloon 🎈  gift 🎁  fire 🔥  sparkles ✨  star ⭐  star2 🌟  zap ⚡  boom 💥
  collision 💥  rocket 🚀  bulb 💡  dart 🎯  trophy 🏆  medal 🏅  bell 🔔  no_bell 🔕  mega 📣  loudspeaker 📢
  speech_balloon 💬  thought_balloon 💭  memo 📝  pencil 📝  pencil2 ✏️  pushpin 📌  round_pushpin 📍
  paperclip 📎  link 🔗  calendar 📆  date 📅  clock1 🕐  hourglass ⌛  hourglass_flowing_sand ⏳  alarm_clock ⏰
  stopwatch ⏱️  bar_chart 📊  chart_with_upwards_trend 📈  chart_with_downwards_trend 📉  books 📚  book 📖
  mag 🔍  key 🔑  lock 🔒  unlock 🔓  wrench 🔧  hammer 🔨  gear ⚙️  construction 🚧  email ✉️  phone ☎️
  computer 💻  camera 📷  moneybag 💰  house 🏠  school 🏫  office 🏢  bike 🚲  bus 🚌  train 🚋  car 🚗  airplane ✈️
  world_map 🗺️  earth_africa 🌍  seedling 🌱  herb 🌿  four_leaf_clover 🍀  evergreen_tree 🌲  deciduous_tree 🌳
  tulip 🌷  rose 🌹  sunflower 🌻  cherry_blossom 🌸  bouquet 💐  fallen_leaf 🍂  maple_leaf 🍁  sunny ☀️
  partly_sunny ⛅  cloud ☁️  rain_cloud 🌧️  umbrella ☔  rainbow 🌈  snowflake ❄️  ocean 🌊  coffee ☕  tea 🍵
  beer 🍺  beers 🍻  wine_glass 🍷  cake 🍰  birthday 🎂  cookie 🍪  pizza 🍕  apple 🍎  dog 🐶  cat 🐱  bee 🐝
  butterfly 🦋  turtle 🐢  snail 🐌  white_check_mark ✅  heavy_check_mark ✔️  ballot_box_with_check ☑️  x ❌
  heavy_multiplication_x ✖️  question ❓  exclamation ❗  warning ⚠️  no_entry ⛔  no_entry_sign 🚫
  information_source ℹ️  recycle ♻️  red_circle 🔴  large_blue_circle 🔵  large_green_circle 🟢
  large_yellow_circle 🟡  white_circle ⚪  black_circle ⚫  arrow_right ➡️  arrow_left ⬅️  arrow_up ⬆️
  arrow_down ⬇️  arrows_counterclockwise 🔄  one 1️⃣  two 2️⃣  three 3️⃣  four 4️⃣  five 5️⃣  musical_note 🎵
  microphone 🎤  headphones 🎧  art 🎨  soccer ⚽  runner 🏃  walking 🚶  dancer 💃  ghost 👻  alien 👽
  unicorn_face 🦄  100 💯
`

const words = table.trim().split(/\s+/)

export const emoji: ReadonlyMap<string, string> = new Map(
  words.flatMap((name, n) => (n % 2 === 0 ? [[name, words[n + 1] ?? name] as const] : [])),
)
